import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** One number as Prometheus shows it. */
export type Gauge = {
  readonly name: string
  readonly help: string
  readonly labels: readonly string[]
  readonly rows: readonly GaugeRow[]
}
export type GaugeRow = { readonly labels: Readonly<Record<string, string>>; readonly value: number }

type Row = Record<string, unknown> & { value: string | number }

/**
 * The state of the system in numbers, read at the moment of the question. Each query uses a partial index or a small table, so that a scrape
 * costs milliseconds however much is stored: commissions come from the daily totals.
 */
export async function readGauges(tx: Tx): Promise<Gauge[]> {
  const gauge = async (name: string, help: string, labels: readonly string[], query: ReturnType<typeof sql>): Promise<Gauge> => {
    const rows = await tx.execute<Row>(query)
    return { name, help, labels, rows: [...rows].map((row) => toRow(row, labels)) }
  }
  return [
    await gauge(
      'affiliate_inbox_notifications',
      'Notifications that are not done, by brand.',
      ['brand', 'status'],
      sql`
      select b.slug as brand, s.status, coalesce(n.value, 0) as value
      from brands b cross join unnest(array['pending', 'parked']) as s (status)
      left join (
        select brand_id, 'pending' as status, count(*)::int as value from inbox_notifications where status = 'pending' group by 1
        union all
        select brand_id, 'parked', count(*)::int from inbox_notifications where status = 'parked' group by 1
      ) n on n.brand_id = b.id and n.status = s.status`,
    ),
    await gauge(
      'affiliate_inbox_oldest_seconds',
      'Age of the oldest notification that waits, by brand.',
      ['brand'],
      sql`
      select b.slug as brand, extract(epoch from clock_timestamp() - min(n.received_at))::float8 as value
      from inbox_notifications n join brands b on b.id = n.brand_id where n.status = 'pending' group by 1`,
    ),
    await gauge(
      'affiliate_queue_jobs',
      'Jobs of the queue by task: ready, waiting for their time, or failed for good.',
      ['task', 'state'],
      sql`
      select task_identifier as task,
        case when attempts >= max_attempts then 'failed' when run_at > clock_timestamp() then 'scheduled' else 'ready' end as state,
        count(*)::int as value
      from graphile_worker.jobs group by 1, 2`,
    ),
    await gauge(
      'affiliate_worker_beat_age_seconds',
      'Seconds since each worker said that it lives.',
      ['worker'],
      sql`
      select worker_id as worker, extract(epoch from clock_timestamp() - beat_at)::float8 as value from worker_heartbeats`,
    ),
    await gauge(
      'affiliate_commission_minor_units',
      'Commissions by brand, currency and status, in minor units.',
      ['brand', 'currency', 'status'],
      sql`
      select b.slug as brand, t.currency, s.status, s.value::float8 as value
      from (select brand_id, currency, sum(estimated_amount) as estimated, sum(confirmed_amount) as confirmed, sum(held_amount) as held
        from daily_sales group by 1, 2) t
      join brands b on b.id = t.brand_id
      cross join lateral (values ('estimated', t.estimated), ('confirmed', t.confirmed), ('held', t.held)) as s (status, value)`,
    ),
    await gauge(
      'affiliate_attributed_orders',
      'Orders that belong to an influencer, by brand; reversed ones count in both.',
      ['brand', 'state'],
      sql`
      select b.slug as brand, s.state, s.value::float8 as value
      from (select brand_id, sum(orders) as placed, sum(reversed_orders) as reversed from daily_sales group by 1) t
      join brands b on b.id = t.brand_id
      cross join lateral (values ('placed', t.placed), ('reversed', t.reversed)) as s (state, value)`,
    ),
  ]
}

function toRow(row: Row, labels: readonly string[]): GaugeRow {
  return { labels: Object.fromEntries(labels.map((label) => [label, String(row[label])])), value: Number(row.value) }
}
