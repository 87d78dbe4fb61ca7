import { z } from 'zod'
import { may, rolesFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { notAllowed } from '#app/features/campaigns/errors.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { discountOf, listAdoptablePromotions } from '../../vtex/account-promotions.server.ts'
import { AccountPromotions } from '../schemas/promotion.server.ts'

export default defineOperation({
  id: 'list-vtex-promotions',
  method: 'get',
  path: '/brands/{brandId}/vtex/promotions',
  tag: 'brands',
  summary: 'The promotions of a brand’s VTEX account that a campaign could adopt',
  description: 'Read from VTEX now: those with a utmSource and without a utmCampaign, not archived.',
  access: rolesFor('campaigns.adopt-promotion'),
  input: z.object({ brandId: Id }),
  output: AccountPromotions,
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getBrand(tx, { brandId }, ctx.actor))
    if (!may(ctx.actor, 'campaigns.adopt-promotion', { brandId })) throw notAllowed()
    const { promotions, ...counts } = await listAdoptablePromotions(brandId, ctx.actor)
    return { ...counts, data: promotions.map((promotion) => ({ ...promotion, discount: discountOf(promotion) })) }
  },
})
