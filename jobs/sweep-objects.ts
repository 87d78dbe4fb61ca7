import { giveUpOrphans } from '#app/features/storage/commands/give-up-orphans.server.ts'
import { recordRemoved } from '#app/features/storage/commands/record-removed.server.ts'
import { listGivenUp } from '#app/features/storage/queries/list-given-up.server.ts'
import type { JobScope } from './services.ts'

const pageSize = 100
/** By the machine's clock: a write that takes longer than this has died. */
const unfinishedMs = 24 * 60 * 60 * 1000

/**
 * Gives up orphans, then removes the bytes of all that is given up: committed first, so that nobody attaches what is being
 * removed. Cut short, the next run goes on.
 * @throws DomainError storage.unavailable: the rest waits for the next try
 */
export async function sweepStorage({
  database,
  storage,
  ctx,
}: JobScope): Promise<{ orphans: number; removed: number; unfinished: number }> {
  const orphans = await database.db.transaction((tx) => giveUpOrphans(tx, ctx))
  let removed = 0
  for (;;) {
    const keys = await listGivenUp(database.db, { limit: pageSize })
    for (const key of keys) await storage.remove(key)
    await database.db.transaction((tx) => recordRemoved(tx, { keys }, ctx))
    removed += keys.length
    if (keys.length < pageSize) break
  }
  return { orphans, removed, unfinished: await storage.tidy(new Date(Date.now() - unfinishedMs)) }
}
