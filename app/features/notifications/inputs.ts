import { z } from 'zod'
import { emailStatuses } from '#app/domain/email-status.ts'
import { Id, pageFields } from '#app/platform/inputs.ts'
import { type EmailTemplate, emailTemplates } from './email-data.ts'

const filters = {
  status: z.enum(emailStatuses).optional().describe('Only mails of this status.'),
  template: z
    .enum(emailTemplates as unknown as [EmailTemplate, ...EmailTemplate[]])
    .optional()
    .describe('Only mails of this template.'),
  brandId: Id.optional().describe('Only mails in this brand’s name.'),
  search: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .describe('Address, or its beginning.'),
}

export const EmailFilters = z.object(filters)
export type EmailFilters = z.output<typeof EmailFilters>

export const ListEmails = z.object({
  ...pageFields,
  ...filters,
  sort: z.enum(['newest', 'oldest']).default('newest').describe('Order in which they were written.'),
})
export type ListEmails = z.output<typeof ListEmails>

export const EmailOf = z.object({ emailId: Id })
export type EmailOf = z.output<typeof EmailOf>
