import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { usageOfHour } from '../usage-of-hour.server.ts'

/** The orders whose change was taken; their hours are counted. */
export type CountedChanges = { readonly changes: number; readonly orderIds: readonly string[] }

/**
 * Counts the hours of orders that changed, from those orders' codes, again: whatever was counted before, an hour comes out as its orders stand now. A change
 * that is not committed yet is not seen, and is left for the next run. One run at a time (`healthQueue`).
 * @returns the orders that were taken; fewer changes than `limit`: nothing is left
 */
export async function countUsage(tx: Tx, { limit }: { limit: number }, ctx: Context): Promise<CountedChanges> {
  const taken = await tx.execute<{ order_id: string }>(sql`
    delete from usage_changes where id in (select id from usage_changes order by id limit ${limit}) returning order_id`)
  const orderIds = [...new Set([...taken].map((row) => row.order_id))]
  if (orderIds.length === 0) return { changes: 0, orderIds }
  const hours = await countCodeHours(tx, orderIds, ctx.now)
  await countCampaignHours(tx, hours)
  return { changes: taken.length, orderIds }
}

type Hour = { campaign_id: string; hour: string }

/** An earlier order that came late takes the newness from the customer's next one: its hour is counted as well. */
async function countCodeHours(tx: Tx, orderIds: readonly string[], now: Date): Promise<Hour[]> {
  const rows = await tx.execute<Hour>(sql`
    with changed as (
      select * from orders where id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(orderIds)}::text::jsonb))),
    touched as (
      select code_id, placed_at from changed
      union all
      select n.code_id, n.placed_at from changed o cross join lateral (
        select e.code_id, e.placed_at from orders e where e.brand_id = o.brand_id and e.customer_document_hash = o.customer_document_hash
          and (e.placed_at, e.vtex_order_id) > (o.placed_at, o.vtex_order_id) order by e.placed_at, e.vtex_order_id limit 1) n
      union all
      select n.code_id, n.placed_at from changed o cross join lateral (
        select e.code_id, e.placed_at from orders e where e.brand_id = o.brand_id and e.customer_email_hash = o.customer_email_hash
          and (e.placed_at, e.vtex_order_id) > (o.placed_at, o.vtex_order_id) order by e.placed_at, e.vtex_order_id limit 1) n),
    hours as (select distinct code_id, date_trunc('hour', placed_at, 'UTC') as hour from touched where code_id is not null)
    insert into code_hours as h (code_id, hour, brand_id, campaign_id, orders, canceled_orders, unpaid_orders, known_customers, new_customers,
      discount_amount, regions, counted_at)
    select t.code_id, t.hour, c.brand_id, c.campaign_id, u.*, ${now.toISOString()}::timestamptz
    from hours t join codes c on c.id = t.code_id join brands b on b.id = c.brand_id
      cross join lateral (${usageOfHour(sql`t.code_id`, sql`t.hour`, sql`b.currency`)}) u
    order by t.code_id, t.hour
    on conflict (code_id, hour) do update set orders = excluded.orders, canceled_orders = excluded.canceled_orders,
      unpaid_orders = excluded.unpaid_orders, known_customers = excluded.known_customers, new_customers = excluded.new_customers,
      discount_amount = excluded.discount_amount, regions = excluded.regions, counted_at = excluded.counted_at
    returning campaign_id, hour::text`)
  return [...rows]
}

async function countCampaignHours(tx: Tx, hours: readonly Hour[]): Promise<void> {
  await tx.execute(sql`
    with touched as (
      select distinct campaign_id, hour from jsonb_to_recordset(${JSON.stringify(hours)}::text::jsonb) as r (campaign_id uuid, hour timestamptz))
    insert into campaign_hours (campaign_id, hour, brand_id, orders, canceled_orders, unpaid_orders, known_customers, new_customers,
      discount_amount, regions)
    select t.campaign_id, t.hour, c.brand_id, u.*
    from touched t join campaigns c on c.id = t.campaign_id cross join lateral (
      select sum(orders), sum(canceled_orders), sum(unpaid_orders), sum(known_customers), sum(new_customers), sum(discount_amount),
        coalesce((select jsonb_object_agg(region, orders) from (
          select r.key as region, sum(r.value::int) as orders from code_hours g, jsonb_each_text(g.regions) r
          where g.campaign_id = t.campaign_id and g.hour = t.hour group by 1) by_region), '{}')
      from code_hours h where h.campaign_id = t.campaign_id and h.hour = t.hour) u
    order by t.campaign_id, t.hour
    on conflict (campaign_id, hour) do update set orders = excluded.orders, canceled_orders = excluded.canceled_orders,
      unpaid_orders = excluded.unpaid_orders, known_customers = excluded.known_customers, new_customers = excluded.new_customers,
      discount_amount = excluded.discount_amount, regions = excluded.regions`)
}
