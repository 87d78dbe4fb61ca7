import { sql } from 'drizzle-orm'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { nextWaitMs } from '../retry-policy.ts'
import { inboxQueue, processInbox } from '../tasks.ts'

export type NotificationResult =
  /** Not the order's fault (the account is closed to us for a while): no try is counted. */
  | { readonly id: bigint; readonly kind: 'postponed'; readonly waitMs: number; readonly outcome: string }
  | { readonly id: bigint; readonly kind: 'done'; readonly outcome: string }
  | {
      readonly id: bigint
      readonly kind: 'failed'
      readonly attempts: number
      readonly outcome: string
      readonly details: Record<string, unknown>
    }

/**
 * Records what came of notifications: done with its outcome, to be tried again later, or parked with its reason after the last try.
 * Enqueues one delayed inbox job for the earliest next try. Set-based: one statement for all.
 * @returns how many were parked
 */
export async function settleNotifications(
  tx: Tx,
  brandId: string,
  results: readonly NotificationResult[],
  now: Date,
): Promise<number> {
  if (results.length === 0) return 0
  const rows = results.map((result) => toRow(result))
  await tx.execute(sql`
    update inbox_notifications n set
      status = r.status, attempts = coalesce(r.attempts, n.attempts), outcome = r.outcome, outcome_details = r.details,
      processed_at = case when r.status = 'pending' then null else ${now.toISOString()}::timestamptz end,
      next_try_at = ${now.toISOString()}::timestamptz + make_interval(secs => r.wait / 1000.0)
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as r (id bigint, status text, attempts int, wait double precision, outcome text, details jsonb)
    where n.id = r.id and n.status = 'pending'`)
  if (rows.some((row) => row.status === 'pending')) await enqueueNextTry(tx, brandId, now)
  return rows.filter((row) => row.status === 'parked').length
}

function toRow(result: NotificationResult) {
  const id = String(result.id)
  if (result.kind === 'done') return { id, status: 'done', attempts: null, wait: 0, outcome: result.outcome, details: null }
  if (result.kind === 'postponed') {
    return { id, status: 'pending', attempts: null, wait: result.waitMs, outcome: result.outcome, details: null }
  }
  const attempts = result.attempts + 1
  const wait = nextWaitMs(attempts)
  const status = wait === null ? 'parked' : 'pending'
  return { id, status, attempts, wait: wait ?? 0, outcome: result.outcome, details: result.details }
}

/** One delayed job for the brand's earliest next try. */
async function enqueueNextTry(tx: Tx, brandId: string, now: Date): Promise<void> {
  const [row] = await tx.execute<{ wait_ms: number }>(sql`
    select extract(epoch from min(next_try_at) - ${now.toISOString()}::timestamptz)::float8 * 1000 as wait_ms
    from inbox_notifications where brand_id = ${brandId} and status = 'pending' and next_try_at > ${now.toISOString()}::timestamptz`)
  const queue = inboxQueue(brandId)
  const runAt = new Date(Date.now() + (row?.wait_ms ?? 0))
  await enqueue(tx, processInbox, { brandId }, { key: `${queue}:retry`, replaceRunAt: true, queue, runAt })
}
