import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerGroupMembers, influencerGroups, influencerTags } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'

/** How a brand has sorted an influencer. */
export type Marks = {
  readonly tags: string[]
  readonly groups: { readonly id: string; readonly name: string; readonly since: Date }[]
}

type Of = { readonly brandId: string; readonly influencerIds: readonly string[] }

/** The tags and groups that people of a brand have now, by id; those without any are not in it. */
export async function listMarks(tx: Tx, { brandId, influencerIds }: Of, actor: Actor): Promise<Record<string, Marks>> {
  const marks: Record<string, Marks> = {}
  if (influencerIds.length === 0) return marks
  const of = (id: string) => {
    marks[id] ??= { tags: [], groups: [] }
    return marks[id]
  }
  const tags = await tx
    .select({ influencerId: influencerTags.influencerId, tag: influencerTags.tag })
    .from(influencerTags)
    .where(
      and(
        eq(influencerTags.brandId, brandId),
        inScope(influencerTags.brandId, actor),
        inArray(influencerTags.influencerId, [...influencerIds]),
      ),
    )
    .orderBy(asc(influencerTags.tag))
  for (const { influencerId, tag } of tags) of(influencerId).tags.push(tag)
  const groups = await tx
    .select({
      influencerId: influencerGroupMembers.influencerId,
      id: influencerGroups.id,
      name: influencerGroups.name,
      since: influencerGroupMembers.joinedAt,
    })
    .from(influencerGroupMembers)
    .innerJoin(influencerGroups, eq(influencerGroups.id, influencerGroupMembers.groupId))
    .where(
      and(
        eq(influencerGroups.brandId, brandId),
        inScope(influencerGroups.brandId, actor),
        isNull(influencerGroupMembers.leftAt),
        inArray(influencerGroupMembers.influencerId, [...influencerIds]),
      ),
    )
    .orderBy(asc(sql`lower(${influencerGroups.name})`))
  for (const { influencerId, ...group } of groups) of(influencerId).groups.push(group)
  return marks
}
