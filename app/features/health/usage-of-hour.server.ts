import { type SQL, sql } from 'drizzle-orm'

/**
 * SQL: a lateral query of one row, what the orders of a code come to in an hour, with the columns of `code_hours` from `orders` to `regions`. It is the
 * meaning of these columns; the check of the books reads it too.
 * @param currency of the discounts that are summed
 */
export function usageOfHour(codeId: SQL, hour: SQL, currency: SQL): SQL {
  const same = (column: 'customer_document_hash' | 'customer_email_hash') => {
    const hash = sql.identifier(column)
    return sql`not exists (select from orders e where e.brand_id = o.brand_id and e.${hash} = o.${hash}
      and (e.placed_at, e.vtex_order_id) < (o.placed_at, o.vtex_order_id) and e.order_group is distinct from coalesce(o.order_group, ''))`
  }
  return sql`
    with placed as materialized (
      select o.state, o.authorized_at, o.shipping_region, case when o.currency = ${currency} then o.discount_amount else 0 end as discount,
        o.customer_document_hash is not null or o.customer_email_hash is not null as is_known,
        ${same('customer_document_hash')} and ${same('customer_email_hash')} as is_first
      from orders o where o.code_id = ${codeId} and o.placed_at >= ${hour} and o.placed_at < ${hour} + interval '1 hour')
    select count(*)::int as orders, count(*) filter (where state = 'canceled')::int as canceled_orders,
      count(*) filter (where state = 'placed' or (state = 'canceled' and authorized_at is null))::int as unpaid_orders,
      count(*) filter (where is_known)::int as known_customers, count(*) filter (where is_known and is_first)::int as new_customers,
      coalesce(sum(discount) filter (where state <> 'canceled'), 0)::bigint as discount_amount,
      coalesce((select jsonb_object_agg(shipping_region, n) from (
        select shipping_region, count(*)::int as n from placed where shipping_region is not null group by 1) by_region), '{}') as regions
    from placed`
}
