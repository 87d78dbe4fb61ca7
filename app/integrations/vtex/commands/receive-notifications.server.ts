import type postgres from 'postgres'
import { processInbox } from '../tasks.ts'

export type ReceivedNotification = {
  readonly brandId: string
  readonly source: 'hook' | 'manual' | 'reconciliation' | 'feed'
  readonly vtexOrderId: string
  readonly state: string | null
  readonly dedupeKey: string
  /** JSON text as it came. */
  readonly payload: string
  readonly receivedAt: Date
}

/**
 * Stores notifications and enqueues one inbox job per brand, in one statement: both commit or neither does. Notifications whose
 * `(brandId, dedupeKey)` is known add nothing and enqueue nothing.
 * @param sql a client or a transaction that drizzle does not wrap (the statement is prepared once per connection)
 * @returns how many were new
 */
export async function receiveNotifications(sql: postgres.Sql, notifications: readonly ReceivedNotification[]): Promise<number> {
  const sorted = [...notifications].sort((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1))
  const [row] = await sql<[{ stored: number }]>`
    with stored as (
      insert into inbox_notifications (brand_id, source, vtex_order_id, state, dedupe_key, payload, status, received_at, next_try_at)
      select brand_id, source, vtex_order_id, state, dedupe_key, payload::jsonb, 'pending', received_at, received_at
      from unnest(
        ${sorted.map((n) => n.brandId)}::uuid[], ${sorted.map((n) => n.source)}::text[], ${sorted.map((n) => n.vtexOrderId)}::text[],
        ${sorted.map((n) => n.state)}::text[], ${sorted.map((n) => n.dedupeKey)}::text[], ${sorted.map((n) => n.payload)}::text[],
        ${sorted.map((n) => n.receivedAt.toISOString())}::timestamptz[]
      ) as incoming (brand_id, source, vtex_order_id, state, dedupe_key, payload, received_at)
      on conflict (brand_id, dedupe_key) do nothing
      returning brand_id
    ), queued as (
      select graphile_worker.add_job(
        ${processInbox.name}, json_build_object('brandId', brand_id), queue_name => 'inbox:' || brand_id,
        job_key => 'inbox:' || brand_id, job_key_mode => 'preserve_run_at') as job
      from (select distinct brand_id from stored order by brand_id) brands
    )
    select (select count(*)::int from stored) as stored, (select count(job) from queued) as queued`
  return row.stored
}
