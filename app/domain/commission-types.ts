import type { CampaignTerms, Rate, RuleScope, TierMode, TierStep } from './campaign-terms.ts'
import type { BasisPoints } from './money.ts'
import type { OrderState } from './order-snapshot.ts'

export const commissionStatuses = ['estimated', 'confirmed', 'reversed', 'held'] as const
export type CommissionStatus = (typeof commissionStatuses)[number]

export const heldReasons = ['self-purchase', 'code-limits'] as const
export type HeldReason = (typeof heldReasons)[number]

/** Why a line earns nothing. */
export const exclusionReasons = [
  'gift',
  'not-included',
  'excluded',
  'nothing-left',
  'order-canceled',
  'below-minimum',
  'not-new-customer',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

export type TraceLine = {
  readonly lineId: string
  readonly index: number
  readonly skuId: string
  readonly name: string
  readonly quantity: number
  readonly remainingQuantity: number
  /** Minor units. */
  readonly netAmount: bigint
  readonly remainingAmount: bigint
  readonly base: bigint
  /** The rule that decided; null when excluded. Of a graduated tier the rate is that of the last step reached; `trace.tier` has the parts. */
  readonly rule: { readonly scope: RuleScope | 'default' | 'tier'; readonly targetId: string | null; readonly rate: Rate } | null
  readonly excluded: { readonly reason: ExclusionReason; readonly by: string | null } | null
  readonly commission: bigint
  /** True when the exact product had a fraction of a minor unit. */
  readonly rounded: boolean
}

/** How tiers came to their rate. Minor units. */
export type TraceTier = {
  readonly mode: TierMode
  /** Sales of the period before the order; of all the period, the order included, where tiers count backwards. */
  readonly standing: bigint
  /** As they were for this influencer, a better rate granted to them included. */
  readonly steps: readonly TierStep[]
  /** What part of the order's tiered base earned which rate. */
  readonly parts: readonly { readonly rate: BasisPoints; readonly amount: bigint }[]
}

/** "¿Por qué este valor?": everything needed to show and to recompute the result from stored inputs. Minor units. */
export type CommissionTrace = {
  readonly termsVersion: number
  readonly termsValidFrom: string
  readonly orderState: OrderState
  readonly confirmOn: CampaignTerms['confirmOn']
  readonly holdDays: number
  readonly lines: readonly TraceLine[]
  readonly base: bigint
  /** The part of the base that tiers rate; 0 without tiers. */
  readonly tieredBase: bigint
  readonly tier: TraceTier | null
  /** A better rate that was granted to the influencer. */
  readonly override: { readonly id: string; readonly rate: BasisPoints } | null
  /** Null where the terms do not ask. */
  readonly isNewCustomer: boolean | null
  /** For a new customer; part of the commission, beside the lines. */
  readonly bonus: bigint
  /** Before any cap; after the order's; after the influencer's of the period. `commission` is after the campaign's budget. */
  readonly uncapped: bigint
  readonly earned: bigint
  readonly capped: bigint
  /** What the cap of the period, and the budget, still allowed; null where it cut nothing. */
  readonly periodLeft: bigint | null
  readonly budgetLeft: bigint | null
  readonly commission: bigint
}

/** Where one commission's money sits in the influencer's wallet accounts; minor units. */
export type CommissionPosition = { readonly estimated: bigint; readonly confirmed: bigint; readonly available: bigint }
