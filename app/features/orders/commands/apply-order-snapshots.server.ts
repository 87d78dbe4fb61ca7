import { v7 as uuidv7 } from 'uuid'
import { type Attribution, decideAttribution } from '#app/domain/attribution.ts'
import type { Context } from '#app/domain/context.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import type { OrderSnapshot, OrderState } from '#app/domain/order-snapshot.ts'
import type { Reason } from '#app/domain/reason.ts'
import { findCodesByNormalized } from '#app/features/codes/queries/find-codes-by-normalized.server.ts'
import type { Tx } from '#db/types.ts'
import { type KnownOrder, lockKnownOrders } from '../queries/lock-known-orders.server.ts'
import type { FetchedOrder, OrderAttribution, StoredOrder } from '../stored-order.ts'
import { writeOrders } from './write-orders.server.ts'

export type OrderOutcome =
  /** Not ours to keep: another origin or account, or no coupon. */
  | { readonly kind: 'ignored'; readonly reason: Reason }
  /** Older than what is stored. */
  | { readonly kind: 'stale' }
  /** Equal to what is stored; given all the same, so that its commission can be settled again by the rules as they are now. */
  | { readonly kind: 'unchanged'; readonly order: StoredOrder }
  | { readonly kind: 'stored'; readonly order: StoredOrder }

export type OrderBrand = { readonly id: string; readonly account: string }

/**
 * Makes the stored orders of a brand converge on what was just fetched (domain sections 3 and 4). Older or equal documents change nothing,
 * but that an order nobody owned finds its owner. Attribution is decided once and kept. Every table is written once for the whole set.
 * Locks the orders that exist, by id.
 * @param fetched at most one per order
 * @returns an outcome per VTEX order id
 */
export async function applyOrderSnapshots(
  tx: Tx,
  brand: OrderBrand,
  fetched: readonly FetchedOrder[],
  ctx: Context,
): Promise<Map<string, OrderOutcome>> {
  const known = await lockKnownOrders(
    tx,
    brand.id,
    fetched.map(({ snapshot }) => snapshot.vtexOrderId),
  )
  const codes = [...new Set(fetched.flatMap(({ snapshot }) => snapshot.couponCodes.map(normalizeCode)))]
  const candidates = codes.length === 0 ? [] : await findCodesByNormalized(tx, brand.id, codes)

  const outcomes = new Map<string, OrderOutcome>()
  for (const order of fetched) {
    const existing = known.get(order.snapshot.vtexOrderId) ?? null
    const decide = () => decideAttribution(order.snapshot, candidates, brand.account)
    outcomes.set(order.snapshot.vtexOrderId, decideOutcome(order, existing, decide))
  }
  const stored = [...outcomes.values()].flatMap((outcome) => (outcome.kind === 'stored' ? [outcome.order] : []))
  await writeOrders(tx, brand.id, stored, ctx.now)
  return outcomes
}

function decideOutcome(order: FetchedOrder, existing: KnownOrder | null, decide: () => Attribution): OrderOutcome {
  const { snapshot } = order
  if (existing !== null && snapshot.changedAt < existing.changedAt) return { kind: 'stale' }
  const state: OrderState = snapshot.state === 'unknown' && existing !== null ? existing.state : snapshot.state
  const known = existing?.attribution == null ? null : { ...existing, attribution: existing.attribution }
  const isEqual = existing !== null && order.documentHash === existing.documentHash && state === existing.state
  if (known !== null) {
    const kept = storedOrder(order, existing, state, known.attribution, known.reason, known.attributionFlags)
    return isEqual ? { kind: 'unchanged', order: { ...kept, revision: known.revision } } : { kind: 'stored', order: kept }
  }
  const decided = decide()
  if (decided.kind === 'attributed') {
    return { kind: 'stored', order: storedOrder(order, existing, state, decided, decided.reason, decided.flags) }
  }
  if (existing === null && decided.kind === 'ignored') return { kind: 'ignored', reason: decided.reason }
  const unowned = storedOrder(order, existing, state, null, decided.reason, [])
  return isEqual ? { kind: 'unchanged', order: { ...unowned, revision: existing.revision } } : { kind: 'stored', order: unowned }
}

function storedOrder(
  order: FetchedOrder,
  existing: KnownOrder | null,
  state: OrderState,
  attribution: OrderAttribution | null,
  reason: Reason,
  flags: OrderSnapshot['flags'],
): StoredOrder {
  return {
    id: existing?.id ?? uuidv7(),
    revision: (existing?.revision ?? 0) + 1,
    snapshot: { ...order.snapshot, state, flags: [...new Set([...order.snapshot.flags, ...flags])] },
    document: order.document,
    documentHash: order.documentHash,
    attribution: attribution && {
      codeId: attribution.codeId,
      influencerId: attribution.influencerId,
      campaignId: attribution.campaignId,
    },
    reason,
  }
}
