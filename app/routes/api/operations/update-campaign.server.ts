import { rolesFor } from '#app/domain/permissions.ts'
import { updateCampaign } from '#app/features/campaigns/commands/update-campaign.server.ts'
import { UpdateCampaign } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'update-campaign',
  method: 'patch',
  path: '/campaigns/{campaignId}',
  tag: 'campaigns',
  summary: 'Changes a campaign’s texts and window',
  description: 'Absent fields stay as they are. What sales earn changes with a new version of the terms.',
  access: rolesFor('campaigns.update-campaign'),
  input: UpdateCampaign,
  output: Campaign,
  async run(tx, input, ctx) {
    await updateCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
