import { and, count, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { type MembershipStatus, membershipStatuses } from '#app/domain/membership-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'

/** How many memberships of a brand, or of one of its campaigns, there are by status. */
export async function countMembers(
  tx: Tx,
  { brandId, campaignId }: { brandId: string; campaignId?: string | undefined },
  actor: Actor,
): Promise<Record<MembershipStatus, number>> {
  const rows = await tx
    .select({ status: campaignMembers.status, count: count() })
    .from(campaignMembers)
    .where(
      and(
        eq(campaignMembers.brandId, brandId),
        inScope(campaignMembers.brandId, actor),
        campaignId === undefined ? undefined : eq(campaignMembers.campaignId, campaignId),
      ),
    )
    .groupBy(campaignMembers.status)
  const counted = Object.fromEntries(rows.map((row) => [row.status, row.count]))
  return Object.fromEntries(membershipStatuses.map((status) => [status, counted[status] ?? 0])) as Record<
    MembershipStatus,
    number
  >
}
