import { z } from 'zod'
import { accountKinds } from '#app/domain/ledger.ts'
import { Id, pageFields } from '#app/platform/inputs.ts'

export const ListPostings = z.object({
  ...pageFields,
  accountId: Id.optional().describe('Only postings of this account.'),
  influencerId: Id.optional().describe('Only postings on this influencer’s wallet.'),
  brandId: Id.optional().describe('Only postings of this brand’s transactions.'),
  transactionId: Id.optional().describe('Only the postings of this transaction.'),
  kind: z.enum(accountKinds).optional().describe('Only postings on accounts of this kind.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('Only postings in this currency (ISO 4217).'),
})
export type ListPostings = z.output<typeof ListPostings>
