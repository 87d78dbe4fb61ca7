import { wakePromotion } from '#app/features/campaigns/commands/wake-promotion.server.ts'
import { campaignStatusChanged } from '#app/features/campaigns/tasks.ts'
import { alignCampaignCodes } from '#app/features/codes/commands/align-campaign-codes.server.ts'
import { handle } from '../handle.ts'

export default handle(campaignStatusChanged, ({ campaignId }, { database, ctx }) =>
  database.db.transaction(async (tx) => {
    await wakePromotion(tx, campaignId, ctx)
    return { aligned: await alignCampaignCodes(tx, { campaignId }, ctx) }
  }),
)
