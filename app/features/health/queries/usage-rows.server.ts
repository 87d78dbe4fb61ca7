import { type SQL, sql } from 'drizzle-orm'
import { addDays, localDate } from '#app/domain/period.ts'
import type { Brand } from '#app/features/brands/queries/get-brand.server.ts'
import type { UsageFilters } from '../inputs.ts'

/**
 * SQL: a row for each code of a brand that the filters let through, what it did in the last so many calendar days of the brand and its orders in as many
 * before. Sales, commission and discount are in the brand's currency. Reads hours and days that are counted already, of that window alone.
 */
export function usageRows(brand: Pick<Brand, 'id' | 'currency' | 'timeZone'>, input: UsageFilters, now: Date): SQL {
  const days = Number(input.days)
  const first = addDays(localDate(now, brand.timeZone), 1 - days)
  const from = sql`(${first}::date::timestamp at time zone ${brand.timeZone})`
  const before = sql`(${addDays(first, -days)}::date::timestamp at time zone ${brand.timeZone})`
  const search = input.search === undefined ? null : `%${input.search.replace(/[\\%_]/g, '\\$&')}%`
  return sql`
    select c.id, c.code, c.status, c.created_at, p.id as campaign_id, p.name as campaign_name, i.id as holder_id, i.name as holder_name,
      i.handle as holder_handle, coalesce(u.orders, 0) as orders, coalesce(u.canceled_orders, 0) as canceled_orders,
      coalesce(u.known_customers, 0) as known_customers, coalesce(u.new_customers, 0) as new_customers,
      coalesce(u.discount_amount, 0) as discount_amount, coalesce(u.orders_before, 0) as orders_before,
      coalesce(m.sales_amount, 0) as sales_amount, coalesce(m.commission_amount, 0) as commission_amount
    from codes c
    join campaigns p on p.id = c.campaign_id
    left join code_assignments a on a.code_id = c.id and a.assigned_until is null
    left join influencers i on i.id = a.influencer_id
    left join (
      select code_id, sum(orders) filter (where hour >= ${from})::int as orders, sum(canceled_orders) filter (where hour >= ${from})::int as canceled_orders,
        sum(known_customers) filter (where hour >= ${from})::int as known_customers, sum(new_customers) filter (where hour >= ${from})::int as new_customers,
        sum(discount_amount) filter (where hour >= ${from})::bigint as discount_amount, sum(orders) filter (where hour < ${from})::int as orders_before
      from code_hours where brand_id = ${brand.id}::uuid and hour >= ${before} group by code_id) u on u.code_id = c.id
    left join (
      select code_id, sum(sales_amount)::bigint as sales_amount, sum(estimated_amount + confirmed_amount + held_amount)::bigint as commission_amount
      from daily_sales where brand_id = ${brand.id}::uuid and currency = ${brand.currency} and day >= ${first}::date group by code_id) m on m.code_id = c.id
    where c.brand_id = ${brand.id}::uuid
      and (${input.campaignId ?? null}::uuid is null or c.campaign_id = ${input.campaignId ?? null}::uuid)
      and (${input.influencerId ?? null}::uuid is null or a.influencer_id = ${input.influencerId ?? null}::uuid)
      and (${search}::text is null or c.code ilike ${search} or i.name ilike ${search} or i.handle ilike ${search})
      and (${input.use ?? null}::text is null or (${input.use ?? null}::text = 'used') = (coalesce(u.orders, 0) > 0))`
}
