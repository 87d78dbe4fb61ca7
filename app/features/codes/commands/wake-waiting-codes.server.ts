import { and, asc, eq, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

/** Asks for the sync of codes that wait for one longest, at most `limit`: a batch makes more at once than a shop takes. @returns how many */
export async function wakeWaitingCodes(tx: Tx, { limit }: { limit: number }, ctx: Context): Promise<number> {
  const waiting = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.status, 'pending-sync'), lte(codes.nextSyncAt, ctx.now)))
    .orderBy(asc(codes.nextSyncAt), asc(codes.id))
    .limit(limit)
  await enqueueSync(
    tx,
    waiting.map(({ id }) => id),
  )
  return waiting.length
}
