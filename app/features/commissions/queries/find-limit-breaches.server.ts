import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/**
 * Of these orders, the ids of those that used their code past its limits: outside its validity, or after as many uses, in all or by the same
 * customer (keyed document or e-mail hash), as it has. Canceled orders give their use back. Orders count by creation time, then number.
 */
export async function findLimitBreaches(tx: Tx, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set()
  const rows = await tx.execute<{ id: string }>(sql`
    select o.id from orders o join codes c on c.id = o.code_id
    where o.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(orderIds)}::text::jsonb))
      and (c.max_uses is not null or c.max_uses_per_client is not null or c.valid_from is not null or c.valid_until is not null)
      and (o.placed_at < c.valid_from or o.placed_at >= c.valid_until
        or c.max_uses <= (select count(*) from (select from orders e where e.code_id = o.code_id and e.state <> 'canceled'
          and (e.placed_at, e.vtex_order_id) < (o.placed_at, o.vtex_order_id) limit c.max_uses) used)
        or c.max_uses_per_client <= (select count(*) from (select from orders e where e.code_id = o.code_id and e.state <> 'canceled'
          and (e.customer_document_hash = o.customer_document_hash or e.customer_email_hash = o.customer_email_hash)
          and (e.placed_at, e.vtex_order_id) < (o.placed_at, o.vtex_order_id) limit c.max_uses_per_client) used))`)
  return new Set([...rows].map(({ id }) => id))
}
