import { rolesFor } from '#app/domain/permissions.ts'
import { OrderAssets } from '#app/features/campaigns/asset-inputs.ts'
import { orderAssets } from '#app/features/campaigns/commands/order-assets.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CampaignAssets } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'order-campaign-assets',
  method: 'post',
  path: '/campaigns/{campaignId}/assets/order',
  tag: 'campaigns',
  summary: 'Lists a campaign’s files in another order',
  description: 'Answers every file.',
  access: rolesFor('campaigns.order-assets'),
  status: 200,
  input: OrderAssets,
  output: CampaignAssets,
  async run(tx, input, ctx) {
    await orderAssets(tx, input, ctx)
    return { data: (await listAssets(tx, [input.campaignId])).get(input.campaignId) ?? [] }
  },
})
