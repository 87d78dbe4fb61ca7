import { rolesFor } from '#app/domain/permissions.ts'
import { pauseCampaign } from '#app/features/campaigns/commands/pause-campaign.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'pause-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/pause',
  tag: 'campaigns',
  summary: 'Pauses a campaign and its codes',
  access: rolesFor('campaigns.pause-campaign'),
  input: CampaignRef,
  output: Campaign,
  async run(tx, input, ctx) {
    await pauseCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
