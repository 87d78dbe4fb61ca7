import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/**
 * Of these orders, by id, whether they are their customer's first with the brand among the orders the platform has seen: none of the same
 * keyed document or e-mail hash was placed before. An order without either hash counts as nobody's first.
 */
export async function findNewCustomers(tx: Tx, brandId: string, orderIds: readonly string[]): Promise<Map<string, boolean>> {
  if (orderIds.length === 0) return new Map()
  const rows = await tx.execute<{ id: string; is_new: boolean }>(sql`
    select o.id, (o.customer_document_hash is not null or o.customer_email_hash is not null)
      and not exists (select from orders e where e.brand_id = o.brand_id and e.customer_document_hash = o.customer_document_hash
        and (e.placed_at, e.vtex_order_id) < (o.placed_at, o.vtex_order_id) and e.order_group is distinct from coalesce(o.order_group, ''))
      and not exists (select from orders e where e.brand_id = o.brand_id and e.customer_email_hash = o.customer_email_hash
        and (e.placed_at, e.vtex_order_id) < (o.placed_at, o.vtex_order_id) and e.order_group is distinct from coalesce(o.order_group, '')) as is_new
    from orders o
    where o.brand_id = ${brandId}::uuid
      and o.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(orderIds)}::text::jsonb))`)
  return new Map([...rows].map((row) => [row.id, row.is_new]))
}
