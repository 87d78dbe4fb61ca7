import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { Email } from '#app/features/auth/inputs.ts'
import type { Language } from '#app/i18n/languages.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { type EmailData, type EmailTemplate, emailData } from '../email-data.ts'
import { enqueueSending } from '../enqueue-sending.server.ts'

export type QueueEmail<T extends EmailTemplate> = {
  /** One address. */
  readonly to: string
  readonly template: T
  readonly data: EmailData<T>
  readonly language: Language
  /** In whose name and colours; null: the platform's. */
  readonly brandId: string | null
  /** The fact that the mail tells of (`application-approved:<id>`), where a repeated command must not tell it twice. */
  readonly dedupeKey?: string
}

/**
 * Writes a mail into the outbox and enqueues `notifications.send-email`, both in the caller's transaction. Nothing is rendered yet, so the
 * mail can neither slow nor break what it tells of.
 * @returns the mail's id; `duplicate` when the fact was told before
 * @throws ZodError when the data are not the template's, or `to` is no address: a mistake of the caller
 */
export async function queueEmail<T extends EmailTemplate>(
  tx: Tx,
  input: QueueEmail<T>,
  ctx: Context,
): Promise<{ kind: 'queued'; emailId: string } | { kind: 'duplicate' }> {
  const emailId = uuidv7()
  const added = await tx
    .insert(emails)
    .values({
      id: emailId,
      toAddress: Email.parse(input.to),
      template: input.template,
      language: input.language,
      brandId: input.brandId,
      data: emailData[input.template].parse(input.data),
      dedupeKey: input.dedupeKey ?? null,
      nextTryAt: new Date(),
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
  if (added.count === 0) return { kind: 'duplicate' }
  await enqueueSending(tx, emailId)
  return { kind: 'queued', emailId }
}
