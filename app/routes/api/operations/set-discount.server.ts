import { rolesFor } from '#app/domain/permissions.ts'
import { setDiscount } from '#app/features/campaigns/commands/set-discount.server.ts'
import { SetDiscount } from '#app/features/campaigns/promotion-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Promotion, promotionOf } from '../schemas/promotion.server.ts'

export default defineOperation({
  id: 'set-discount',
  method: 'put',
  path: '/campaigns/{campaignId}/discount',
  tag: 'campaigns',
  summary: 'Sets what a customer with one of the campaign’s codes pays less',
  description: 'A promotion of ours in VTEX is made or changed within seconds.',
  access: rolesFor('campaigns.set-discount'),
  input: SetDiscount,
  output: Promotion,
  async run(tx, input, ctx) {
    await setDiscount(tx, input, ctx)
    return promotionOf(tx, input.campaignId, ctx.actor)
  },
})
