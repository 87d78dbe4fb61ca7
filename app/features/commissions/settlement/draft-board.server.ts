import type { StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { loadSettleableOrders } from '#app/features/orders/queries/load-settleable-orders.server.ts'
import type { SettleableOrder } from '#app/features/orders/settleable-order.ts'
import type { Tx } from '#db/types.ts'
import { type KnownCommission, lockCommissionsOfOrders } from '../queries/lock-commissions-of-orders.server.ts'
import { type Draft, type DraftBooks, type DraftCause, draftOf } from './draft.ts'

/** The drafts of one settlement, by order; others join when they turn out to be touched. */
export class DraftBoard {
  readonly drafts = new Map<string, Draft>()
  readonly #books: DraftBooks & { readonly known: Map<string, KnownCommission> }

  constructor(books: DraftBooks & { readonly known: Map<string, KnownCommission> }, orders: readonly SettleableOrder[]) {
    this.#books = books
    for (const order of orders) this.#draft(order, 'order')
  }

  /** The version with this id of a campaign's terms. */
  termsOf(campaignId: string, termsId: string): StoredTerms | undefined {
    return this.versionsOf(campaignId).find((version) => version.id === termsId)
  }

  versionsOf(campaignId: string): readonly StoredTerms[] {
    return this.#books.terms.get(campaignId) ?? []
  }

  overrideById: DraftBooks['overrideById'] = (id) => this.#books.overrideById(id)

  /** Takes in stored orders whose commissions other orders touch. Locks their commissions by id. */
  async add(tx: Tx, orderIds: readonly string[], cause: DraftCause): Promise<void> {
    const missing = orderIds.filter((id) => !this.drafts.has(id))
    if (missing.length === 0) return
    for (const [orderId, commission] of await lockCommissionsOfOrders(tx, missing)) this.#books.known.set(orderId, commission)
    for (const order of await loadSettleableOrders(tx, missing)) this.#draft(order, cause)
  }

  #draft(order: SettleableOrder, cause: DraftCause): void {
    const draft = draftOf(order, this.#books, cause)
    if (draft !== null) this.drafts.set(order.id, draft)
  }
}
