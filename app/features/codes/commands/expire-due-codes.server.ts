import { and, asc, inArray, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { moveCode } from './move-code.server.ts'

/**
 * Ends codes whose validity is over; at most `limit`. A draft waits for its campaign first. For the schedule: the platform acts. Locks them by id; skips
 * those that somebody else is changing. Running it again changes nothing. Wakes the brand's sync for each.
 * @returns how many expired
 */
export async function expireDueCodes(tx: Tx, input: { limit: number }, ctx: Context): Promise<number> {
  const due = await tx
    .select()
    .from(codes)
    .where(and(lte(codes.validUntil, ctx.now), inArray(codes.status, ['pending-sync', 'sync-failed', 'active', 'paused'])))
    .orderBy(asc(codes.id))
    .limit(input.limit)
    .for('no key update', { skipLocked: true })
  for (const code of due) await moveCode(tx, code, 'expire', 'expire-due-codes', ctx)
  return due.length
}
