import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { type Influencer, influencerColumns } from './get-influencer.server.ts'
import { influencersInScope } from './influencers-in-scope.server.ts'

/** The influencer of that handle (lower case, without @), among those whom the actor may know; else null. */
export async function findInfluencerByHandle(tx: Tx, { handle }: { handle: string }, actor: Actor): Promise<Influencer | null> {
  const [row] = await tx
    .select(influencerColumns)
    .from(influencers)
    .where(and(eq(influencers.handle, handle), influencersInScope(tx, actor)))
  return row ?? null
}
