import type { BasisPoints } from './money.ts'

/** What a customer with a code pays less: a share of each line, or minor units off the order. */
export type Discount =
  | { readonly kind: 'percent'; readonly rate: BasisPoints }
  /** Decimal text, as JSON has no bigint. */
  | { readonly kind: 'amount'; readonly amount: string }
  | { readonly kind: 'free-shipping' }

/** Of a campaign's promotion: not there yet, as wanted, archived with the campaign, another than wanted, refused. */
export const promotionStatuses = ['pending-sync', 'active', 'archived', 'drifted', 'sync-failed'] as const
export type PromotionStatus = (typeof promotionStatuses)[number]
