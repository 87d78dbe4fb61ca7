import { may, rolesFor } from '#app/domain/permissions.ts'
import { adoptPromotion } from '#app/features/campaigns/commands/adopt-promotion.server.ts'
import { notAllowed } from '#app/features/campaigns/errors.ts'
import { PromotionChoice } from '#app/features/campaigns/promotion-inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { readPromotion } from '../../vtex/account-promotions.server.ts'
import { Promotion, promotionOf } from '../schemas/promotion.server.ts'

export default defineOperation({
  id: 'adopt-promotion',
  method: 'post',
  path: '/campaigns/{campaignId}/promotion/adopt',
  tag: 'campaigns',
  summary: 'Lets a promotion of the shop’s own give a campaign’s discount',
  description: 'A draft takes over its utmSource; later the two have to be the same. Nothing of it is changed.',
  access: rolesFor('campaigns.adopt-promotion'),
  input: PromotionChoice,
  output: Promotion,
  async runOutside({ campaignId, promotionId }, ctx) {
    const campaign = await ctx.read((tx) => getCampaign(tx, { campaignId }, ctx))
    if (!may(ctx.actor, 'campaigns.adopt-promotion', { brandId: campaign.brand.id })) throw notAllowed()
    const promotion = await readPromotion(campaign.brand.id, promotionId, ctx.actor)
    return ctx.write(async (tx) => {
      await adoptPromotion(tx, { campaignId, promotion }, ctx)
      return promotionOf(tx, campaignId, ctx.actor)
    })
  },
})
