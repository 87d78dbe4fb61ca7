import { z } from 'zod'
import type { Discount } from '#app/domain/promotion.ts'
import { Id } from '#app/platform/inputs.ts'

const Percent = z.object({
  kind: z.literal('percent'),
  rate: z.int().min(1).max(10_000).describe('Share of the eligible items in basis points: 1500 is 15 %.'),
})
const Amount = z.object({
  kind: z.literal('amount'),
  amount: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .describe('Minor units of the brand’s currency off the order, as decimal text.'),
})
const FreeShipping = z.object({ kind: z.literal('free-shipping') })

export const DiscountInput = z
  .discriminatedUnion('kind', [Percent, Amount, FreeShipping])
  .describe('What a customer with a code pays less.') satisfies z.ZodType<Discount>

export const SetDiscount = z
  .object({ campaignId: Id, discount: DiscountInput })
  .describe('The discount of a campaign’s codes: a promotion of ours in VTEX.')
export type SetDiscount = z.output<typeof SetDiscount>

/** What the VTEX account says of a promotion, beside which campaign takes it. */
export type AdoptPromotion = {
  readonly campaignId: string
  readonly promotion: {
    readonly id: string
    readonly utmSource: string | null
    readonly utmCampaign: string | null
    readonly isArchived: boolean
    readonly discount: Discount | null
  }
}

/** Which promotion of the account, as people and programs say it. */
export const PromotionChoice = z.object({
  campaignId: Id,
  promotionId: z
    .string()
    .trim()
    .regex(/^[\w-]{1,60}$/)
    .describe('VTEX id of the promotion.'),
})
