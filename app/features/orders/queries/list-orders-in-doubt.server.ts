import { sql } from 'drizzle-orm'
import { CANCEL_GRACE_MS } from '#app/domain/order-status.ts'
import type { Tx } from '#db/types.ts'

/** `dedupeKey` is the order's for today: one look a day. */
export type OrderInDoubt = {
  readonly brandId: string
  readonly vtexOrderId: string
  readonly vtexStatus: string | null
  readonly dedupeKey: string
}

/**
 * Orders that have been in doubt for longer than the grace of a cancellation: VTEX leaves some at `cancel` for ever, and a denied cancellation
 * may go on to a status that no hook tells. Oldest first; those asked for today already are passed over.
 */
export async function listOrdersInDoubt(tx: Tx, input: { now: Date; limit: number }): Promise<OrderInDoubt[]> {
  const before = new Date(input.now.getTime() - CANCEL_GRACE_MS)
  const today = input.now.toISOString().slice(0, 10)
  const rows = await tx.execute<{ brand_id: string; vtex_order_id: string; vtex_status: string | null; dedupe_key: string }>(sql`
    select o.brand_id, o.vtex_order_id, o.vtex_status, k.dedupe_key
    from orders o, lateral (select 'in-doubt|' || o.vtex_order_id || '|' || ${today}::text as dedupe_key) k
    where o.state = 'in-doubt' and o.changed_at <= ${before.toISOString()}::timestamptz
      and not exists (select 1 from inbox_notifications n where n.brand_id = o.brand_id and n.dedupe_key = k.dedupe_key)
    order by o.changed_at limit ${input.limit}`)
  return [...rows].map((row) => ({
    brandId: row.brand_id,
    vtexOrderId: row.vtex_order_id,
    vtexStatus: row.vtex_status,
    dedupeKey: row.dedupe_key,
  }))
}
