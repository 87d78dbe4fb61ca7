import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { MembershipStatus } from '#app/domain/membership-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListMembers, MemberFilters } from '../member-inputs.ts'

export type Member = {
  readonly id: string
  readonly campaign: { readonly id: string; readonly name: string }
  readonly influencer: { readonly id: string; readonly name: string; readonly handle: string; readonly email: string }
  readonly status: MembershipStatus
  /** What the influencer wrote. */
  readonly message: string
  readonly reason: string
  readonly termsVersion: number | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly joinedAt: Date | null
}

/** Memberships of the campaigns of the actor's brands, those that changed last first. @throws DomainError page.invalid-cursor */
export async function listMembers(tx: Tx, input: ListMembers, actor: Actor): Promise<Page<Member>> {
  const rows = await tx
    .select({
      id: campaignMembers.id,
      campaign: { id: campaigns.id, name: campaigns.name },
      influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle, email: influencers.email },
      status: campaignMembers.status,
      message: campaignMembers.message,
      reason: campaignMembers.reason,
      termsVersion: campaignMembers.termsVersion,
      createdAt: campaignMembers.createdAt,
      updatedAt: campaignMembers.updatedAt,
      joinedAt: campaignMembers.joinedAt,
    })
    .from(campaignMembers)
    .innerJoin(campaigns, eq(campaigns.id, campaignMembers.campaignId))
    .innerJoin(influencers, eq(influencers.id, campaignMembers.influencerId))
    .where(and(membersMatching(input, actor), afterCursor(campaignMembers.updatedAt, campaignMembers.id, input.cursor)))
    .orderBy(...newestFirst(campaignMembers.updatedAt, campaignMembers.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.updatedAt, id: row.id }))
}

/** The condition of a list of members, without its page. */
export function membersMatching(input: MemberFilters, actor: Actor): SQL | undefined {
  return and(
    inScope(campaignMembers.brandId, actor),
    input.brandId === undefined ? undefined : eq(campaignMembers.brandId, input.brandId),
    input.campaignId === undefined ? undefined : eq(campaignMembers.campaignId, input.campaignId),
    input.influencerId === undefined ? undefined : eq(campaignMembers.influencerId, input.influencerId),
    input.status === undefined ? undefined : eq(campaignMembers.status, input.status),
    containsText([influencers.name, influencers.handle, influencers.email], input.search),
  )
}
