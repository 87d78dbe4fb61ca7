import type { Currency } from './money.ts'

/** Order states of the platform; the VTEX status is kept beside it (domain section 3). */
export const orderStates = ['placed', 'paid', 'invoiced', 'in-doubt', 'canceled', 'unknown'] as const
export type OrderState = (typeof orderStates)[number]

export const orderFlags = [
  'several-codes',
  'unknown-status',
  'workflow-error',
  'incomplete',
  'residual-amount',
  'change-unallocated',
  'return-unmatched',
  'no-currency',
] as const
export type OrderFlag = (typeof orderFlags)[number]

/** One item of the order as VTEX shows it now. Amounts are minor units of the order's currency for the whole line. */
export type OrderLine = {
  /** VTEX `uniqueId`, else `#<index>`. */
  readonly lineId: string
  readonly index: number
  readonly skuId: string
  readonly productId: string | null
  /** Category ids from the item's own up to the root, as in `/6/27/170/`. */
  readonly categoryIds: readonly string[]
  /** VTEX collections (product clusters). */
  readonly collectionIds: readonly string[]
  readonly name: string
  readonly sellerId: string | null
  readonly imageUrl: string | null
  readonly quantity: number
  /** Units taken out by item changes (domain section 3). */
  readonly removedQuantity: number
  /** Units that came back with return invoices. */
  readonly returnedQuantity: number
  readonly isGift: boolean
  /** Net of the line as bought: discounts in; shipping, tax and interest out. */
  readonly netAmount: bigint
  /** Net that is left after item changes, returns by unit and refunds by value; never above `netAmount`, never below 0. */
  readonly remainingAmount: bigint
}

/** What the platform knows of one VTEX order: the mapper's output, the only input of attribution and commission. */
export type OrderSnapshot = {
  readonly vtexOrderId: string
  readonly orderGroup: string | null
  readonly sequence: string | null
  readonly account: string
  readonly origin: string
  readonly affiliateId: string | null
  readonly salesChannel: string | null
  readonly vtexStatus: string | null
  /** 'unknown' keeps whatever the order was before. */
  readonly state: OrderState
  readonly currency: Currency
  /** VTEX `value`: what the customer pays, shipping included; informative. */
  readonly totalAmount: bigint
  /** Sum of the lines' remaining net. */
  readonly netAmount: bigint
  /** What promotions took off the lines as bought, shipping apart; never below 0. */
  readonly discountAmount: bigint
  /** State or department that it is sent to, in capitals without accents; null when the document names none. */
  readonly shippingRegion: string | null
  readonly createdAt: Date
  readonly authorizedAt: Date | null
  readonly invoicedAt: Date | null
  readonly changedAt: Date
  /** Codes as typed, in order, split at commas and trimmed. */
  readonly couponCodes: readonly string[]
  /** Of `couponCodes`, those whose promotion discounted a line. */
  readonly discountingCodes: readonly string[]
  /** Keyed hashes; null when the document lacks the value. */
  readonly customerDocumentHash: string | null
  readonly customerEmailHash: string | null
  readonly lines: readonly OrderLine[]
  readonly flags: readonly OrderFlag[]
}
