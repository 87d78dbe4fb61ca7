import { z } from 'zod'
import { standingPeriods } from '#app/domain/campaign-terms.ts'
import { commissionStatuses } from '#app/domain/commission-types.ts'
import { TermsInput } from '#app/features/campaigns/inputs.ts'
import { CalendarDay, Id, pageFields, YesNo } from '#app/platform/inputs.ts'

const filterFields = {
  brandId: Id.optional().describe('Only commissions of this brand.'),
  influencerId: Id.optional().describe('Only commissions of this influencer.'),
  campaignId: Id.optional().describe('Only commissions of this campaign.'),
  codeId: Id.optional().describe('Only commissions that this code brought.'),
  status: z.enum(commissionStatuses).optional().describe('Only commissions of this status.'),
  held: YesNo.optional().describe('Only commissions that wait for review (yes) or do not (no).'),
  from: CalendarDay.optional().describe('First day of purchase, in the brand’s time zone.'),
  to: CalendarDay.optional().describe('Last day of purchase (inclusive), in the brand’s time zone.'),
  dueFrom: CalendarDay.optional().describe(
    'Only confirmed commissions, not yet available, whose hold ends on this day or after.',
  ),
  due: CalendarDay.optional().describe('Only confirmed commissions, not yet available, whose hold ends on this day or before.'),
}

/** What a commission list, its totals and its CSV have in common. */
export const CommissionFilters = z.object(filterFields)
export type CommissionFilters = z.output<typeof CommissionFilters>

export const ListCommissions = z.object({
  ...filterFields,
  ...pageFields,
  sort: z.enum(['newest', 'oldest']).default('newest').describe('Order by the instant of purchase.'),
})
export type ListCommissions = z.output<typeof ListCommissions>

/** What the address of an influencer's start page says. */
export const InfluencerHomeSearch = z.object({
  days: z
    .enum(['30', '90'])
    .default('30')
    .transform((days): 30 | 90 => (days === '90' ? 90 : 30)),
})

export const SimulateTerms = z
  .object({
    brandId: Id,
    campaignId: Id.nullable()
      .default(null)
      .describe(
        'Whose orders, and terms in force, are looked at; null for a campaign that is not made yet: all orders of the brand.',
      ),
    period: z.enum(standingPeriods).default('month').describe('What tiers and caps count over, where there is no campaign yet.'),
    days: z.int().min(1).max(90).default(30).describe('How many days back.'),
    terms: TermsInput,
  })
  .describe('Terms to try on past orders.')
export type SimulateTerms = z.output<typeof SimulateTerms>
