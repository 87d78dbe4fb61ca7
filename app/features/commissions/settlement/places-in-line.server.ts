import { type CountedCommission, inTurn } from './counted-commission.server.ts'
import type { Draft } from './draft.ts'

/** A place in the line in which orders count: a stored commission, a draft, or the draft of a stored one. */
export type Place = { readonly row: CountedCommission | null; readonly draft: Draft | null }

/** Stored commissions and drafts in their line. Drafts placed before `from`, where the rows begin, keep what they have (null: from the beginning). */
export function placesInLine(
  rows: readonly CountedCommission[],
  drafts: ReadonlyMap<string, Draft>,
  isConcerned: (draft: Draft) => boolean,
  from: Date | null,
): Place[] {
  const stored = new Set(rows.map((row) => row.orderId))
  const isNew = (draft: Draft) =>
    isConcerned(draft) && !stored.has(draft.order.id) && (from === null || draft.order.snapshot.createdAt >= from)
  const places = [
    ...rows.map((row) => ({ row, draft: drafts.get(row.orderId) ?? null, placedAt: row.placedAt, orderKey: row.orderKey })),
    ...[...drafts.values()].filter(isNew).map((draft) => {
      const { createdAt: placedAt, vtexOrderId: orderKey } = draft.order.snapshot
      return { row: null, draft, placedAt, orderKey }
    }),
  ]
  return places.sort(inTurn)
}
