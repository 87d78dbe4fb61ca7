import { rolesFor } from '#app/domain/permissions.ts'
import { publishCampaign } from '#app/features/campaigns/commands/publish-campaign.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'publish-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/publish',
  tag: 'campaigns',
  summary: 'Publishes a draft: it runs from its start on',
  access: rolesFor('campaigns.publish-campaign'),
  input: CampaignRef,
  output: Campaign,
  async run(tx, input, ctx) {
    await publishCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
