import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { campaignPromotions, campaigns, campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { getCampaign } from './get-campaign.server.ts'

/** What a campaign's promotion should be and what is known of it; null where it has none. `nextTermsAt`: its conditions may change then. For the worker. */
export async function findPromotionForSync(tx: Tx, { campaignId }: { campaignId: string }, ctx: Context) {
  const [promotion] = await tx.select().from(campaignPromotions).where(eq(campaignPromotions.campaignId, campaignId))
  if (promotion === undefined) return null
  const campaign = await getCampaign(tx, { campaignId }, ctx)
  const [later] = await tx
    .select({ validFrom: campaignTerms.validFrom })
    .from(campaignTerms)
    .where(and(eq(campaignTerms.campaignId, campaignId), gt(campaignTerms.validFrom, ctx.now)))
    .orderBy(asc(campaignTerms.validFrom))
    .limit(1)
  return { promotion, campaign, nextTermsAt: later?.validFrom ?? null }
}
export type PromotionForSync = NonNullable<Awaited<ReturnType<typeof findPromotionForSync>>>

/** The campaigns of a brand whose promotion stands in VTEX, to be compared. For the worker. */
export async function listSyncedPromotions(tx: Tx, { brandId }: { brandId: string }): Promise<string[]> {
  const rows = await tx
    .select({ campaignId: campaignPromotions.campaignId })
    .from(campaignPromotions)
    .innerJoin(campaigns, eq(campaigns.id, campaignPromotions.campaignId))
    .where(and(eq(campaigns.brandId, brandId), inArray(campaignPromotions.status, ['active', 'drifted'])))
  return rows.map(({ campaignId }) => campaignId)
}
