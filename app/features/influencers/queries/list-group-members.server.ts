import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { GroupMemberFilters, ListGroupMembers } from '../group-inputs.ts'

/** One stay of somebody in a group. */
export type GroupMember = {
  readonly id: string
  readonly influencer: {
    readonly id: string
    readonly name: string
    readonly handle: string
    readonly email: string
    readonly status: InfluencerStatus
  }
  readonly joinedAt: Date
  /** Exclusive; null for who is in it now. */
  readonly leftAt: Date | null
}

/** Who is and was in a group, the last to come first. @throws DomainError page.invalid-cursor */
export async function listGroupMembers(tx: Tx, input: ListGroupMembers, actor: Actor): Promise<Page<GroupMember>> {
  const { joinedAt, id } = influencerGroupMembers
  const rows = await tx
    .select({
      id,
      influencer: {
        id: influencers.id,
        name: influencers.name,
        handle: influencers.handle,
        email: influencers.email,
        status: influencers.status,
      },
      joinedAt,
      leftAt: influencerGroupMembers.leftAt,
    })
    .from(influencerGroupMembers)
    .innerJoin(influencerGroups, eq(influencerGroups.id, influencerGroupMembers.groupId))
    .innerJoin(influencers, eq(influencers.id, influencerGroupMembers.influencerId))
    .where(and(groupMembersMatching(input, actor), afterCursor(joinedAt, id, input.cursor)))
    .orderBy(...newestFirst(joinedAt, id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.joinedAt, id: row.id }))
}

/** The condition of a list of who is in a group, without its page. */
export function groupMembersMatching({ groupId, search, when }: GroupMemberFilters, actor: Actor): SQL | undefined {
  const { leftAt } = influencerGroupMembers
  return and(
    eq(influencerGroupMembers.groupId, groupId),
    inScope(influencerGroups.brandId, actor),
    when === undefined ? undefined : when === 'now' ? isNull(leftAt) : isNotNull(leftAt),
    containsText([influencers.name, influencers.handle, influencers.email], search),
  )
}
