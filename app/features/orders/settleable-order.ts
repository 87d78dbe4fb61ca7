import type { OrderSnapshot } from '#app/domain/order-snapshot.ts'
import type { OrderAttribution } from './stored-order.ts'

/** What a commission is computed from: an attributed order as it is stored. */
export type SettleableOrder = {
  readonly id: string
  readonly revision: number
  readonly attribution: OrderAttribution
  readonly snapshot: Pick<
    OrderSnapshot,
    | 'vtexOrderId'
    | 'vtexStatus'
    | 'state'
    | 'currency'
    | 'createdAt'
    | 'authorizedAt'
    | 'invoicedAt'
    | 'changedAt'
    | 'customerDocumentHash'
    | 'customerEmailHash'
    | 'lines'
  >
}
