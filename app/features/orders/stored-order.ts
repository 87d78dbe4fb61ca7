import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import type { Reason } from '#app/domain/reason.ts'

/** One order as fetched a moment ago. */
export type FetchedOrder = {
  readonly snapshot: OrderSnapshot
  /** The document without personal data, and its SHA-256. */
  readonly document: string
  readonly documentHash: string
}

export type OrderAttribution = { readonly codeId: string; readonly influencerId: string; readonly campaignId: string }

/** An order whose stored state has just changed. */
export type StoredOrder = {
  readonly id: string
  readonly revision: number
  /** With `state` resolved: an unknown status keeps the state that was. */
  readonly snapshot: OrderSnapshot
  readonly document: string
  readonly documentHash: string
  readonly attribution: OrderAttribution | null
  readonly reason: Reason
}
