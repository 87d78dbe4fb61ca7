import { rolesFor } from '#app/domain/permissions.ts'
import { duplicateCampaign } from '#app/features/campaigns/commands/duplicate-campaign.server.ts'
import { DuplicateCampaign } from '#app/features/campaigns/inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'duplicate-campaign',
  method: 'post',
  path: '/campaigns/{campaignId}/duplicate',
  tag: 'campaigns',
  summary: 'Drafts a campaign like another one, with a name and dates of its own',
  description: 'Texts, terms in force, products and groups are taken over; codes, members and sales are not.',
  access: rolesFor('campaigns.duplicate-campaign'),
  status: 201,
  input: DuplicateCampaign,
  output: Campaign,
  async run(tx, input, ctx) {
    const { id: campaignId } = await duplicateCampaign(tx, input, ctx)
    return getCampaign(tx, { campaignId }, ctx)
  },
})
