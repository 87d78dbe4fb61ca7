import { staffFor } from '#app/domain/permissions.ts'
import { ListCampaigns } from '#app/features/campaigns/inputs.ts'
import { listCampaigns } from '#app/features/campaigns/queries/list-campaigns.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-campaigns',
  method: 'get',
  path: '/campaigns',
  tag: 'campaigns',
  summary: 'Campaigns of the caller’s brands, newest first',
  access: staffFor('campaigns.read'),
  input: ListCampaigns,
  output: pageOf(Campaign),
  async run(tx, input, ctx) {
    return toPage(await listCampaigns(tx, input, ctx), (campaign) => campaign)
  },
})
