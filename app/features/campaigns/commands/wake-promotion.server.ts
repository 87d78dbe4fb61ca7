import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { campaignPromotions } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { syncPromotion } from '../tasks.ts'

/** Has a campaign's promotion compared with VTEX, for whoever changed what it should be. Nothing where the campaign has none. */
export async function wakePromotion(tx: Tx, campaignId: string, ctx: Context): Promise<void> {
  const woken = await tx
    .update(campaignPromotions)
    .set({ nextTryAt: ctx.now })
    .where(eq(campaignPromotions.campaignId, campaignId))
    .returning({ campaignId: campaignPromotions.campaignId })
  if (woken.length === 0) return
  const key = `${syncPromotion.name}:${campaignId}`
  await enqueue(tx, syncPromotion, { campaignId }, { key, queue: key, replaceRunAt: true })
}
