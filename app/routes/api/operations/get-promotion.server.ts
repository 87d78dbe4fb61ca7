import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { findPromotion } from '#app/features/campaigns/queries/find-promotion.server.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Promotion } from '../schemas/promotion.server.ts'
import { orNull } from '../schemas/values.server.ts'

export default defineOperation({
  id: 'get-promotion',
  method: 'get',
  path: '/campaigns/{campaignId}/promotion',
  tag: 'campaigns',
  summary: 'The discount of a campaign’s codes and how its promotion stands in VTEX',
  access: staffFor('campaigns.read'),
  input: CampaignRef,
  output: z.object({ promotion: orNull(Promotion).describe('Null: nobody has set a discount.') }),
  async run(tx, input, ctx) {
    await getCampaign(tx, input, ctx)
    return { promotion: await findPromotion(tx, input, ctx.actor) }
  },
})
