import { z } from 'zod'
import { emailStatuses, suppressionReasons } from '#app/domain/email-status.ts'
import type { EmailDetail } from '#app/features/notifications/queries/get-email.server.ts'
import { At } from './values.server.ts'

const fields = {
  id: z.uuid(),
  toAddress: z.string(),
  template: z.string(),
  language: z.enum(['es', 'en']),
  brandId: z.uuid().nullable().describe('In whose name it is sent; null: the platform’s.'),
  status: z.enum(emailStatuses),
  attempts: z.int(),
  nextTryAt: At.describe('When it is tried next, while it waits.'),
  lastError: z.string().nullable().describe('Why it was not sent, or did not arrive.'),
  provider: z.enum(['smtp', 'resend']).nullable(),
  providerMessageId: z.string().nullable(),
  createdAt: At,
  sentAt: At.nullable(),
}

export const Email = z.object(fields).meta({ id: 'Email', description: 'A mail of the outbox, and what came of it.' })

export const EmailWithContent = z
  .object({
    ...fields,
    suppression: z.enum(suppressionReasons).nullable().describe('Why its address gets nothing more; null: it does.'),
    subject: z.string().nullable().describe('Null where it cannot be written any more.'),
    text: z.string().nullable().describe('Plain text; tokens of links are left out.'),
  })
  .meta({ id: 'EmailWithContent' })

/** A mail with its words as it is answered. */
export function toEmailWithContent(
  { data: _, ...email }: EmailDetail,
  content: { subject: string; text: string } | null,
): z.input<typeof EmailWithContent> {
  return { ...email, subject: content?.subject ?? null, text: content?.text ?? null }
}
