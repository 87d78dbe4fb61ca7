import { syncPromotion } from '#app/features/campaigns/tasks.ts'
import { handle } from '../handle.ts'
import { syncCampaignPromotion } from '../sync-promotion.ts'

export default handle(syncPromotion, ({ campaignId }, scope) => syncCampaignPromotion(scope, campaignId))
