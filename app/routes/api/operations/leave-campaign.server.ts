import { rolesFor } from '#app/domain/permissions.ts'
import { leaveCampaign } from '#app/features/campaigns/commands/leave-campaign.server.ts'
import { LeaveCampaign } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'leave-campaign',
  method: 'post',
  path: '/me/campaigns/{campaignId}/leave',
  tag: 'campaigns',
  summary: 'Leaves a campaign, or takes an application back',
  access: rolesFor('campaigns.leave-campaign'),
  input: LeaveCampaign,
  output: OwnCampaign,
  async run(tx, input, ctx) {
    await leaveCampaign(tx, input, ctx)
    return getOwnCampaign(tx, input, ctx)
  },
})
