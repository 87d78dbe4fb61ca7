import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { Discount, PromotionStatus } from '#app/domain/promotion.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaignPromotions, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'

export type CampaignPromotion = {
  readonly discount: Discount
  /** VTEX's id; null until it was made. */
  readonly promotionId: string | null
  /** The merchant's own: we change nothing of it. */
  readonly isAdopted: boolean
  readonly status: PromotionStatus
  readonly syncedAt: Date | null
  readonly syncAttempts: number
  /** Why the last sync failed, a stable word. */
  readonly syncError: string | null
  readonly nextTryAt: Date | null
  /** As VTEX showed it last. */
  readonly observed: Readonly<Record<string, unknown>> | null
}

/** The promotion of a campaign of the actor's brands; null where nobody has set a discount. */
export async function findPromotion(
  tx: Tx,
  { campaignId }: { campaignId: string },
  actor: Actor,
): Promise<CampaignPromotion | null> {
  const [row] = await tx
    .select({
      discount: campaignPromotions.discount,
      promotionId: campaignPromotions.promotionId,
      isAdopted: campaignPromotions.isAdopted,
      status: campaignPromotions.status,
      syncedAt: campaignPromotions.syncedAt,
      syncAttempts: campaignPromotions.syncAttempts,
      syncError: campaignPromotions.syncError,
      nextTryAt: campaignPromotions.nextTryAt,
      observed: campaignPromotions.observed,
    })
    .from(campaignPromotions)
    .innerJoin(campaigns, eq(campaigns.id, campaignPromotions.campaignId))
    .where(and(eq(campaigns.id, campaignId), inScope(campaigns.brandId, actor)))
  return row ?? null
}
