import { and, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** Condition on `influencers`: linked with a brand the actor reads as staff, or the actor themselves. Undefined for those who read all. */
export function influencersInScope(tx: Pick<Tx, 'select'>, actor: Actor): SQL | undefined {
  if (readableBrands(actor) === 'all') return undefined
  const linked = tx
    .select({ one: sql`1` })
    .from(influencerBrands)
    .where(and(eq(influencerBrands.influencerId, influencers.id), inScope(influencerBrands.brandId, actor)))
  const self = actor.kind === 'user' ? actor.influencerId : null
  return self === null ? exists(linked) : or(exists(linked), eq(influencers.id, self))
}
