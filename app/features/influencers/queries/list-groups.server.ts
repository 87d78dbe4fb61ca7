import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'

export type Group = { readonly id: string; readonly name: string; readonly description: string; readonly people: number }

/** A brand's groups of influencers by name, with how many are in each. */
export async function listGroups(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<Group[]> {
  return tx
    .select({
      id: influencerGroups.id,
      name: influencerGroups.name,
      description: influencerGroups.description,
      people: tx.$count(influencerGroupMembers, eq(influencerGroupMembers.groupId, influencerGroups.id)),
    })
    .from(influencerGroups)
    .where(and(eq(influencerGroups.brandId, brandId), inScope(influencerGroups.brandId, actor)))
    .orderBy(asc(sql`lower(${influencerGroups.name})`))
    .limit(200)
}
