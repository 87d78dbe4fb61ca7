import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { campaignMembers, campaignOverrides } from '#db/schema/campaigns.ts'
import { influencerGroupMembers } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { mailOverride } from './mail-override.server.ts'

/**
 * Tells people who came into a group of the better rates that it has, in the campaigns they take part in; each once. Who has left meanwhile is not
 * told. For the worker.
 */
export async function mailGroupRates(
  tx: Tx,
  { groupId, influencerIds }: { readonly groupId: string; readonly influencerIds: readonly string[] },
  ctx: Context,
): Promise<number> {
  if (influencerIds.length === 0) return 0
  const { validUntil } = campaignOverrides
  const rates = await tx
    .select()
    .from(campaignOverrides)
    .where(and(eq(campaignOverrides.groupId, groupId), or(isNull(validUntil), gt(validUntil, ctx.now))))
  for (const rate of rates) {
    const readers = await tx
      .select({ id: campaignMembers.influencerId })
      .from(campaignMembers)
      .innerJoin(influencerGroupMembers, eq(influencerGroupMembers.influencerId, campaignMembers.influencerId))
      .where(
        and(
          eq(campaignMembers.campaignId, rate.campaignId),
          eq(campaignMembers.status, 'member'),
          eq(influencerGroupMembers.groupId, groupId),
          isNull(influencerGroupMembers.leftAt),
          inArray(campaignMembers.influencerId, [...influencerIds]),
        ),
      )
    for (const { id } of readers) {
      const validFrom = new Date(Math.max(rate.validFrom.getTime(), ctx.now.getTime()))
      await mailOverride(tx, { ...rate, influencerId: id, groupId: null, validFrom }, ctx)
    }
  }
  return rates.length
}
