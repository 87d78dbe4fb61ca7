import { sql } from 'drizzle-orm'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { inboxQueue, processInbox } from '../tasks.ts'

/**
 * Enqueues the inbox job of every brand with a notification that is due at `now`; one that is queued already is not doubled.
 * @returns the brands woken
 */
export async function sweepInbox(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select b.id from brands b where exists (
      select 1 from inbox_notifications n
      where n.brand_id = b.id and n.status = 'pending' and (n.outcome is null or n.next_try_at <= ${now.toISOString()}::timestamptz))
    order by b.id`)
  const brandIds = [...rows].map(({ id }) => id)
  for (const brandId of brandIds)
    await enqueue(tx, processInbox, { brandId }, { key: inboxQueue(brandId), queue: inboxQueue(brandId) })
  return brandIds
}
