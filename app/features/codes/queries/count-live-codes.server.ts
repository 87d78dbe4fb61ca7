import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { codesInScope } from './codes-in-scope.server.ts'

/** How many codes of a campaign follow its moves: all but the expired and the archived ones. */
export async function countLiveCodes(tx: Tx, { campaignId }: { campaignId: string }, actor: Actor): Promise<number> {
  const [row] = await tx
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(codes)
    .where(
      and(
        eq(codes.campaignId, campaignId),
        inArray(codes.status, ['draft', 'pending-sync', 'sync-failed', 'active', 'paused']),
        codesInScope(tx, actor),
      ),
    )
  return row?.count ?? 0
}
