import { sql } from 'drizzle-orm'
import { CANCEL_GRACE_MS } from '#app/domain/order-status.ts'
import type { Tx } from '#db/types.ts'

export type OverdueCancellation = {
  readonly orderId: string
  readonly brandId: string
  readonly vtexOrderId: string
  readonly changedAt: Date
}

/** Orders still in doubt with the status `cancel` although its grace is over (VTEX leaves some there for ever). Oldest first. */
export async function listOverdueCancellations(tx: Tx, input: { now: Date; limit: number }): Promise<OverdueCancellation[]> {
  const before = new Date(input.now.getTime() - CANCEL_GRACE_MS)
  const rows = await tx.execute<{ id: string; brand_id: string; vtex_order_id: string; changed_at: string }>(sql`
    select id, brand_id, vtex_order_id, changed_at from orders
    where state = 'in-doubt' and vtex_status = 'cancel' and changed_at <= ${before.toISOString()}::timestamptz
    order by changed_at limit ${input.limit}`)
  return [...rows].map((row) => ({
    orderId: row.id,
    brandId: row.brand_id,
    vtexOrderId: row.vtex_order_id,
    changedAt: new Date(row.changed_at),
  }))
}
