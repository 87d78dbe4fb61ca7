import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { changesOf } from '#app/platform/changes.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { alreadyBegun, alreadyEnded, endInPast, periodFixed, windowBackwards } from '../errors.ts'
import type { UpdateCampaign } from '../inputs.ts'
import { type CampaignRow, lockCampaign } from '../queries/lock-campaign.server.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/**
 * Changes what the input names. The start moves only before the campaign has begun; the end of a published campaign lies ahead; the period
 * that standings count over changes only in a draft.
 * Locks the campaign. Nothing to change writes nothing.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-begun | campaigns.already-ended |
 *   campaigns.window-backwards | campaigns.end-in-past | campaigns.period-fixed
 */
export async function updateCampaign(tx: Tx, input: UpdateCampaign, ctx: Context): Promise<CampaignRow> {
  const { campaignId, ...wanted } = input
  const campaign = await lockCampaign(tx, campaignId, 'campaigns.update-campaign', ctx)
  const changes = changesOf<CampaignRow>(campaign, wanted)
  if (changes === null) return campaign
  if (changes.after.period !== undefined && campaign.status !== 'draft') throw periodFixed()
  refuseWrongWindow(campaign, changes.after, ctx.now)
  const [updated] = await tx.update(campaigns).set(changes.after).where(eq(campaigns.id, campaignId)).returning()
  await recordAudit(
    tx,
    {
      action: 'campaigns.update-campaign',
      brandId: campaign.brandId,
      subjectType: 'campaign',
      subjectId: campaignId,
      ...changes,
    },
    ctx,
  )
  if (changes.after.startsAt !== undefined || changes.after.endsAt !== undefined || changes.after.name !== undefined)
    await wakePromotion(tx, campaignId, ctx)
  return updated!
}

function refuseWrongWindow(campaign: CampaignRow, after: Partial<CampaignRow>, now: Date): void {
  if (after.startsAt === undefined && after.endsAt === undefined) return
  if (campaign.status === 'ended' || campaign.status === 'archived') throw alreadyEnded()
  if (after.startsAt !== undefined && campaign.status !== 'draft' && campaign.status !== 'scheduled') throw alreadyBegun()
  const startsAt = after.startsAt ?? campaign.startsAt
  const endsAt = after.endsAt === undefined ? campaign.endsAt : after.endsAt
  if (endsAt !== null && endsAt <= startsAt) throw windowBackwards()
  if (after.endsAt != null && campaign.status !== 'draft' && after.endsAt <= now) throw endInPast()
}
