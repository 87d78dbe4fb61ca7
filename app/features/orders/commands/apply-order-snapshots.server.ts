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
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stored'; readonly order: StoredOrder }

export type OrderBrand = { readonly id: string; readonly account: string }

/**
 * Makes the stored orders of a brand converge on what was just fetched (domain sections 3 and 4). Older or equal documents change nothing.
 * Attribution is decided at the first document with a known code and kept from then on. Every table is written once for the whole set.
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
  const state: OrderState = snapshot.state === 'unknown' && existing !== null ? existing.state : snapshot.state
  if (existing !== null) {
    if (snapshot.changedAt < existing.changedAt) return { kind: 'stale' }
    if (order.documentHash === existing.documentHash && state === existing.state) return { kind: 'unchanged' }
  }
  if (existing?.attribution != null)
    return stored(order, existing, state, existing.attribution, existing.reason, existing.attributionFlags)
  const attribution = decide()
  if (attribution.kind === 'attributed') return stored(order, existing, state, attribution, attribution.reason, attribution.flags)
  if (attribution.kind === 'ignored' && existing === null) return { kind: 'ignored', reason: attribution.reason }
  return stored(order, existing, state, null, attribution.reason, [])
}

function stored(
  order: FetchedOrder,
  existing: KnownOrder | null,
  state: OrderState,
  attribution: OrderAttribution | null,
  reason: Reason,
  flags: OrderSnapshot['flags'],
): OrderOutcome {
  return {
    kind: 'stored',
    order: {
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
    },
  }
}
