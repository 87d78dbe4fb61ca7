import { and, inArray } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { influencersInScope } from './influencers-in-scope.server.ts'

/** Those of these handles (lower case, without @) whom the actor may know. */
export async function listInfluencersByHandles(
  tx: Tx,
  { handles }: { handles: readonly string[] },
  actor: Actor,
): Promise<{ readonly id: string; readonly handle: string }[]> {
  if (handles.length === 0) return []
  return tx
    .select({ id: influencers.id, handle: influencers.handle })
    .from(influencers)
    .where(and(inArray(influencers.handle, [...handles]), influencersInScope(tx, actor)))
}
