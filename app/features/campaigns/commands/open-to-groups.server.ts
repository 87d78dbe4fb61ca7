import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignGroups } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupOfNobody } from '../errors.ts'
import type { OpenToGroups } from '../member-inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'

/**
 * From now on a campaign is for the influencers of these groups alone; none: for everybody of the brand. Who takes part stays. Archived groups are not
 * added, and stay where they were. Locks the campaign. Nothing to change writes nothing.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.group-of-nobody
 */
export async function openToGroups(tx: Tx, input: OpenToGroups, ctx: Context): Promise<{ readonly groupIds: string[] }> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.open-to-groups', ctx)
  const ofCampaign = eq(campaignGroups.campaignId, campaign.id)
  const before = (await tx.select({ id: campaignGroups.groupId }).from(campaignGroups).where(ofCampaign))
    .map(({ id }) => id)
    .sort()
  const groupIds = [...new Set(input.groupIds)].sort()
  if (before.join() === groupIds.join()) return { groupIds }
  await refuseOthersGroups(tx, campaign.brandId, groupIds, before)
  await tx.delete(campaignGroups).where(ofCampaign)
  if (groupIds.length > 0)
    await tx.insert(campaignGroups).values(groupIds.map((groupId) => ({ campaignId: campaign.id, groupId })))
  const subject = { brandId: campaign.brandId, subjectType: 'campaign', subjectId: campaign.id }
  const fields = { before: { groupIds: before }, after: { groupIds } }
  await recordAudit(tx, { action: 'campaigns.open-to-groups', ...subject, ...fields }, ctx)
  return { groupIds }
}

async function refuseOthersGroups(
  tx: Tx,
  brandId: string,
  groupIds: readonly string[],
  before: readonly string[],
): Promise<void> {
  if (groupIds.length === 0) return
  const usable = or(isNull(influencerGroups.archivedAt), inArray(influencerGroups.id, [...before]))
  const ofBrand = and(inArray(influencerGroups.id, [...groupIds]), eq(influencerGroups.brandId, brandId), usable)
  if ((await tx.$count(influencerGroups, ofBrand)) !== groupIds.length) throw groupOfNobody()
}
