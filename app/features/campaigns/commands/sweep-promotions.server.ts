import { lte } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { campaignPromotions } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { wakePromotion } from './wake-promotion.server.ts'

/** Wakes the promotions whose time has come: a try after a failure, new terms, a worker that died. @returns how many */
export async function sweepPromotions(tx: Tx, ctx: Context): Promise<number> {
  const due = await tx
    .select({ campaignId: campaignPromotions.campaignId })
    .from(campaignPromotions)
    .where(lte(campaignPromotions.nextTryAt, ctx.now))
  for (const { campaignId } of due) await wakePromotion(tx, campaignId, ctx)
  return due.length
}
