import type { CampaignTerms, Rate, RuleScope } from './campaign-terms.ts'
import type { OrderState } from './order-snapshot.ts'

export const commissionStatuses = ['estimated', 'confirmed', 'reversed', 'held'] as const
export type CommissionStatus = (typeof commissionStatuses)[number]

export const heldReasons = ['self-purchase'] as const
export type HeldReason = (typeof heldReasons)[number]

/** Why a line earns nothing. */
export const exclusionReasons = ['gift', 'not-included', 'excluded', 'nothing-left', 'order-canceled'] as const
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
  /** The rule that decided; null when excluded. */
  readonly rule: { readonly scope: RuleScope | 'default'; readonly targetId: string | null; readonly rate: Rate } | null
  readonly excluded: { readonly reason: ExclusionReason; readonly by: string | null } | null
  readonly commission: bigint
  /** True when the exact product had a fraction of a minor unit. */
  readonly rounded: boolean
}

/** "¿Por qué este valor?": everything needed to show and to recompute the result from stored inputs. */
export type CommissionTrace = {
  readonly termsVersion: number
  readonly termsValidFrom: string
  readonly orderState: OrderState
  readonly confirmOn: CampaignTerms['confirmOn']
  readonly holdDays: number
  readonly lines: readonly TraceLine[]
  readonly base: bigint
  readonly commission: bigint
}

/** Where one commission's money sits in the influencer's wallet accounts; minor units. */
export type CommissionPosition = { readonly estimated: bigint; readonly confirmed: bigint; readonly available: bigint }
