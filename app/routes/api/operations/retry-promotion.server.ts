import { rolesFor } from '#app/domain/permissions.ts'
import { retryPromotion } from '#app/features/campaigns/commands/retry-promotion.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Promotion, promotionOf } from '../schemas/promotion.server.ts'

export default defineOperation({
  id: 'retry-promotion',
  method: 'post',
  path: '/campaigns/{campaignId}/promotion/sync',
  tag: 'campaigns',
  summary: 'Compares a campaign’s promotion with VTEX again',
  description: 'Ours is put right; an adopted one is only looked at.',
  access: rolesFor('campaigns.retry-promotion'),
  input: CampaignRef,
  output: Promotion,
  async run(tx, input, ctx) {
    await retryPromotion(tx, input, ctx)
    return promotionOf(tx, input.campaignId, ctx.actor)
  },
})
