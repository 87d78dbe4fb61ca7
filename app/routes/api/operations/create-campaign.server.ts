import { rolesFor } from '#app/domain/permissions.ts'
import { createCampaign } from '#app/features/campaigns/commands/create-campaign.server.ts'
import { CreateCampaign } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'create-campaign',
  method: 'post',
  path: '/campaigns',
  tag: 'campaigns',
  summary: 'Adds a campaign, as a draft, with its first terms',
  access: rolesFor('campaigns.create-campaign'),
  status: 201,
  input: CreateCampaign,
  output: Campaign,
  async run(tx, input, ctx) {
    const { id: campaignId } = await createCampaign(tx, input, ctx)
    return getCampaign(tx, { campaignId }, ctx)
  },
})
