import { and, asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaignGroups, campaigns } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'

/** The groups that a campaign is for, by name; none: it is for everybody of the brand. */
export async function listCampaignGroups(
  tx: Tx,
  { campaignId }: { campaignId: string },
  actor: Actor,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx
    .select({ id: influencerGroups.id, name: influencerGroups.name })
    .from(campaignGroups)
    .innerJoin(campaigns, eq(campaigns.id, campaignGroups.campaignId))
    .innerJoin(influencerGroups, eq(influencerGroups.id, campaignGroups.groupId))
    .where(and(eq(campaignGroups.campaignId, campaignId), inScope(campaigns.brandId, actor)))
    .orderBy(asc(sql`lower(${influencerGroups.name})`))
}
