import { and, isNull, lte, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { wakeSync } from './wake-sync.server.ts'

/**
 * Wakes the queue of every brand with codes that are due: those whose wait is over, whose worker died, or that wait for a sync that nobody set a time for.
 * @returns how many brands
 */
export async function sweepSyncs(tx: Tx, ctx: Context): Promise<number> {
  await tx
    .update(codes)
    .set({ nextSyncAt: ctx.now })
    .where(and(sql`${codes.status} = 'pending-sync'`, isNull(codes.nextSyncAt)))
  const due = await tx.selectDistinct({ brandId: codes.brandId }).from(codes).where(lte(codes.nextSyncAt, ctx.now))
  for (const { brandId } of due) await wakeSync(tx, brandId)
  return due.length
}
