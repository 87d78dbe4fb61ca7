import { rolesFor } from '#app/domain/permissions.ts'
import { resumeCampaign } from '#app/features/campaigns/commands/resume-campaign.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'resume-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/resume',
  tag: 'campaigns',
  summary: 'Resumes a paused campaign',
  access: rolesFor('campaigns.resume-campaign'),
  input: CampaignRef,
  output: Campaign,
  async run(tx, input, ctx) {
    await resumeCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
