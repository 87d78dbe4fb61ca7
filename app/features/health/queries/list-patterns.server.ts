import { sql } from 'drizzle-orm'
import { baselineDays, type CodePattern, recentDays } from '#app/domain/code-radar.ts'
import type { UsageHour } from '#app/domain/code-usage.ts'
import { groupBy } from '#app/platform/group-by.ts'
import type { Tx } from '#db/types.ts'

export type PatternOfCode = { readonly codeId: string; readonly pattern: CodePattern }

type Row = {
  owner: string
  hour: string
  orders: number
  unpaid_orders: number
  known_customers: number
  new_customers: number
  regions: Record<string, number>
}

/** The codes of a brand whose hours were counted again after `since` (exclusive) and until `now`, by id. Null: all that sold. */
export async function listCountedCodes(
  tx: Tx,
  { brandId, since, now }: { brandId: string; since: Date | null; now: Date },
): Promise<string[]> {
  const rows = await tx.execute<{ code_id: string }>(sql`
    select distinct code_id from code_hours where brand_id = ${brandId}::uuid
      and counted_at > ${since?.toISOString() ?? '-infinity'}::timestamptz and counted_at <= ${now.toISOString()}::timestamptz
      and hour > ${windowStart(now).toISOString()}::timestamptz
    order by code_id`)
  return rows.map(({ code_id }) => code_id)
}

/**
 * What codes did in the days that the radar looks at, beside their campaigns: hours that were counted, and from the orders of the last days alone who
 * bought most. Costs what these days hold, however much lies before them.
 */
export async function listPatterns(
  tx: Tx,
  { codeIds, now, timeZone }: { codeIds: readonly string[]; now: Date; timeZone: string },
): Promise<PatternOfCode[]> {
  if (codeIds.length === 0) return []
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(codeIds)}::text::jsonb))`
  const from = windowStart(now).toISOString()
  const [campaigns, codes, ofCampaigns, top] = [
    await tx.execute<{ id: string; campaign_id: string }>(sql`select id, campaign_id from codes where id in ${ids} order by id`),
    await tx.execute<Row>(sql`
      select code_id as owner, hour, orders, unpaid_orders, known_customers, new_customers, regions from code_hours
      where code_id in ${ids} and hour > ${from}::timestamptz and hour <= ${now.toISOString()}::timestamptz`),
    await tx.execute<Row>(sql`
      select campaign_id as owner, hour, orders, unpaid_orders, known_customers, new_customers, regions from campaign_hours
      where campaign_id in (select campaign_id from codes where id in ${ids})
        and hour > ${from}::timestamptz and hour <= ${now.toISOString()}::timestamptz`),
    await tx.execute<{ code_id: string; orders: number }>(sql`
      select code_id, max(orders)::int as orders from (
        select code_id, coalesce(customer_document_hash, customer_email_hash) as customer, count(*) as orders from orders
        where code_id in ${ids} and placed_at > ${new Date(now.getTime() - recentDays * 86_400_000).toISOString()}::timestamptz and state <> 'canceled'
          and coalesce(customer_document_hash, customer_email_hash) is not null
        group by 1, 2) by_customer
      group by 1`),
  ]
  const hours = groupBy([...codes, ...ofCampaigns], ({ owner }) => owner)
  const hoursOf = new Map([...hours].map(([owner, rows]) => [owner, rows.map(hourOf)]))
  const topOf = new Map(top.map(({ code_id, orders }) => [code_id, orders]))
  return campaigns.map(({ id, campaign_id }) => ({
    codeId: id,
    pattern: {
      hours: hoursOf.get(id) ?? [],
      campaignHours: hoursOf.get(campaign_id) ?? [],
      topCustomerOrders: topOf.get(id) ?? 0,
      now,
      timeZone,
    },
  }))
}

/** The oldest hour that any sign looks at: that of unpaid orders begins a day before the others. */
function windowStart(now: Date): Date {
  return new Date(now.getTime() - (recentDays + baselineDays + 1) * 86_400_000 - 3_600_000)
}

function hourOf(row: Row): UsageHour {
  return {
    hour: new Date(row.hour),
    orders: row.orders,
    unpaidOrders: row.unpaid_orders,
    knownCustomers: row.known_customers,
    newCustomers: row.new_customers,
    regions: row.regions,
  }
}
