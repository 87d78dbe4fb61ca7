import { rolesFor } from '#app/domain/permissions.ts'
import { applyToCampaign } from '#app/features/campaigns/commands/apply-to-campaign.server.ts'
import { ApplyToCampaign } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'apply-to-campaign',
  method: 'post',
  path: '/me/campaigns/{campaignId}/apply',
  tag: 'campaigns',
  summary: 'Asks to take part, having seen the terms',
  access: rolesFor('campaigns.apply-to-campaign'),
  input: ApplyToCampaign,
  output: OwnCampaign,
  async run(tx, input, ctx) {
    await applyToCampaign(tx, input, ctx)
    return getOwnCampaign(tx, input, ctx)
  },
})
