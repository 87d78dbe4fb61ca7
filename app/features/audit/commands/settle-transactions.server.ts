import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Db } from '#db/types.ts'

/**
 * Waits until every transaction that writes now has ended. Ids are handed out before commit, so an event of a day can appear while its
 * transaction is open; once this says true, whatever began before the call has shown what it wrote. Asks on its own, in no transaction.
 * @returns false when some are still open after `timeoutMs`
 */
export async function settleTransactions(
  db: Db,
  { timeoutMs, pollMs = 200 }: { readonly timeoutMs: number; readonly pollMs?: number },
): Promise<boolean> {
  const [horizon] = await db.execute<{ next: string }>(sql`select pg_snapshot_xmax(pg_current_snapshot())::text as next`)
  const end = Date.now() + timeoutMs
  for (;;) {
    const [row] = await db.execute<{ settled: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) >= ${horizon!.next}::xid8 as settled`,
    )
    if (row!.settled) return true
    if (Date.now() >= end) return false
    await sleep(pollMs)
  }
}
