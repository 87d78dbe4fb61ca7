import { rolesFor } from '#app/domain/permissions.ts'
import { endCampaign } from '#app/features/campaigns/commands/end-campaign.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'end-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/end',
  tag: 'campaigns',
  summary: 'Ends a campaign now',
  access: rolesFor('campaigns.end-campaign'),
  input: CampaignRef,
  output: Campaign,
  async run(tx, input, ctx) {
    await endCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
