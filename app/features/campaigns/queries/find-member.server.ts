import { and, eq } from 'drizzle-orm'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { MemberRow } from './lock-members.server.ts'

/** One influencer's membership of a campaign; null where there is none. For the platform. */
export async function findMember(
  tx: Tx,
  { campaignId, influencerId }: { campaignId: string; influencerId: string },
): Promise<MemberRow | null> {
  const [row] = await tx
    .select()
    .from(campaignMembers)
    .where(and(eq(campaignMembers.campaignId, campaignId), eq(campaignMembers.influencerId, influencerId)))
  return row ?? null
}
