import { rolesFor } from '#app/domain/permissions.ts'
import { archiveCampaign } from '#app/features/campaigns/commands/archive-campaign.server.ts'
import { CampaignRef } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'archive-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/archive',
  tag: 'campaigns',
  summary: 'Archives a campaign that has ended',
  access: rolesFor('campaigns.archive-campaign'),
  input: CampaignRef,
  output: Campaign,
  async run(tx, input, ctx) {
    await archiveCampaign(tx, input, ctx)
    return getCampaign(tx, input, ctx)
  },
})
