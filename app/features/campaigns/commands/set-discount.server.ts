import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignPromotions } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { alreadyEnded } from '../errors.ts'
import type { SetDiscount } from '../promotion-inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/**
 * Sets what a customer with one of the campaign's codes pays less; VTEX gets, or changes, a promotion of ours. Instead of an adopted one, which stays in VTEX
 * as it is, one of our own is made. Locks the campaign. Enqueues `campaigns.sync-promotion`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-ended
 */
export async function setDiscount(tx: Tx, { campaignId, discount }: SetDiscount, ctx: Context): Promise<void> {
  const campaign = await lockCampaign(tx, campaignId, 'campaigns.set-discount', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw alreadyEnded()
  const [before] = await tx.select().from(campaignPromotions).where(eq(campaignPromotions.campaignId, campaignId))
  const wanted = {
    discount,
    isAdopted: false,
    status: 'pending-sync' as const,
    updatedAt: ctx.now,
    syncAttempts: 0,
    syncError: null,
  }
  const own = before?.isAdopted === true ? { promotionId: null, observed: null, syncedAt: null } : {}
  await tx
    .insert(campaignPromotions)
    .values({ campaignId, ...wanted })
    .onConflictDoUpdate({ target: campaignPromotions.campaignId, set: { ...wanted, ...own } })
  await recordAudit(
    tx,
    {
      action: 'campaigns.set-discount',
      ...{ brandId: campaign.brandId, subjectType: 'campaign', subjectId: campaignId },
      before: before === undefined ? null : { discount: before.discount, isAdopted: before.isAdopted },
      after: { discount, isAdopted: false },
    },
    ctx,
  )
  await wakePromotion(tx, campaignId, ctx)
}
