import { campaignStatusChanged } from '#app/features/campaigns/tasks.ts'
import { alignCampaignCodes } from '#app/features/codes/commands/align-campaign-codes.server.ts'
import { handle } from '../handle.ts'

export default handle(campaignStatusChanged, async ({ campaignId }, { database, ctx }) => ({
  aligned: await database.db.transaction((tx) => alignCampaignCodes(tx, { campaignId }, ctx)),
}))
