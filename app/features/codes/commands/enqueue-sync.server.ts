import { inArray } from 'drizzle-orm'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { wakeSync } from './wake-sync.server.ts'

/**
 * Has codes synced whose `next_sync_at` the caller has set in the same transaction: wakes their brands' queues. Asking twice is as good as once, and an
 * order of hours costs no job for each code.
 */
export async function enqueueSync(tx: Tx, codeIds: readonly string[]): Promise<void> {
  if (codeIds.length === 0) return
  const found = await tx
    .selectDistinct({ brandId: codes.brandId })
    .from(codes)
    .where(inArray(codes.id, [...codeIds]))
  for (const { brandId } of found) await wakeSync(tx, brandId)
}
