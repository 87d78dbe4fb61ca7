import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignPromotions } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { noPromotion } from '../errors.ts'
import type { CampaignRef } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/**
 * Brings a campaign's promotion to what it should be once more, after a failure or when somebody changed it in VTEX; an adopted one is only looked at. Locks
 * the campaign. Enqueues `campaigns.sync-promotion`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.no-promotion
 */
export async function retryPromotion(tx: Tx, { campaignId }: CampaignRef, ctx: Context): Promise<void> {
  const campaign = await lockCampaign(tx, campaignId, 'campaigns.retry-promotion', ctx)
  const [before] = await tx.select().from(campaignPromotions).where(eq(campaignPromotions.campaignId, campaignId))
  if (before === undefined) throw noPromotion()
  await tx.update(campaignPromotions).set({ status: 'pending-sync' }).where(eq(campaignPromotions.campaignId, campaignId))
  const subject = { brandId: campaign.brandId, subjectType: 'campaign', subjectId: campaignId }
  await recordAudit(
    tx,
    {
      action: 'campaigns.retry-promotion',
      ...subject,
      before: { promotion: before.status },
      after: { promotion: 'pending-sync' },
    },
    ctx,
  )
  await wakePromotion(tx, campaignId, ctx)
}
