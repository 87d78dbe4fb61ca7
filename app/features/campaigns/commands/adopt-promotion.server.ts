import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { campaignPromotions, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { alreadyEnded, hasOwnPromotion, otherUtmSource, promotionUnfit, utmSourceTaken } from '../errors.ts'
import type { AdoptPromotion } from '../promotion-inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/**
 * Lets a promotion that the merchant keeps in VTEX give the campaign's discount: nothing of it is ever changed by us. A draft takes over its utmSource, which
 * its coupons will carry; later the two have to be the same. Our own promotion can be handed over this way too. Locks the campaign. Enqueues
 * `campaigns.sync-promotion`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.already-ended | campaigns.promotion-unfit |
 *   campaigns.other-utm-source | campaigns.utm-source-taken | campaigns.has-own-promotion
 */
export async function adoptPromotion(tx: Tx, { campaignId, promotion }: AdoptPromotion, ctx: Context): Promise<void> {
  const campaign = await lockCampaign(tx, campaignId, 'campaigns.adopt-promotion', ctx)
  if (campaign.status === 'ended' || campaign.status === 'archived') throw alreadyEnded()
  const { id: promotionId, utmSource, utmCampaign, isArchived } = promotion
  if (utmSource === null || utmCampaign !== null || isArchived) throw promotionUnfit()
  const [before] = await tx.select().from(campaignPromotions).where(eq(campaignPromotions.campaignId, campaignId))
  const isOwn = before !== undefined && !before.isAdopted && before.promotionId !== null
  if (isOwn && before.promotionId !== promotionId) throw hasOwnPromotion()
  if (utmSource !== campaign.utmSource) {
    if (campaign.status !== 'draft') throw otherUtmSource()
    await refusing(tx, { campaigns_utm_source_once: utmSourceTaken }, (inner) =>
      inner.update(campaigns).set({ utmSource }).where(eq(campaigns.id, campaignId)),
    )
  }
  const discount = promotion.discount ?? before?.discount ?? { kind: 'percent' as const, rate: 0 }
  const wanted = { promotionId, isAdopted: true, discount, status: 'pending-sync' as const, updatedAt: ctx.now, syncAttempts: 0 }
  await tx
    .insert(campaignPromotions)
    .values({ campaignId, ...wanted })
    .onConflictDoUpdate({ target: campaignPromotions.campaignId, set: { ...wanted, syncError: null } })
  await recordAudit(
    tx,
    {
      action: 'campaigns.adopt-promotion',
      ...{ brandId: campaign.brandId, subjectType: 'campaign', subjectId: campaignId },
      before: { promotionId: before?.promotionId ?? null, utmSource: campaign.utmSource },
      after: { promotionId, utmSource },
    },
    ctx,
  )
  await wakePromotion(tx, campaignId, ctx)
}
