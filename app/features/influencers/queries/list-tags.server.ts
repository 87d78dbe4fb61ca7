import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerTags } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'

export type CountedTag = { readonly tag: string; readonly people: number }

/** The tags that a brand uses, the most used first. */
export async function listTags(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<CountedTag[]> {
  const people = sql`count(*)`.mapWith(Number)
  return tx
    .select({ tag: influencerTags.tag, people })
    .from(influencerTags)
    .where(and(eq(influencerTags.brandId, brandId), inScope(influencerTags.brandId, actor)))
    .groupBy(influencerTags.tag)
    .orderBy(desc(people), asc(influencerTags.tag))
    .limit(500)
}
