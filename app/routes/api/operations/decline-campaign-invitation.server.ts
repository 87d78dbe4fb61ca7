import { rolesFor } from '#app/domain/permissions.ts'
import { declineCampaignInvitation } from '#app/features/campaigns/commands/decline-campaign-invitation.server.ts'
import { LeaveCampaign } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'decline-campaign-invitation',
  method: 'post',
  path: '/me/campaigns/{campaignId}/decline',
  tag: 'campaigns',
  summary: 'Says no to an invitation',
  access: rolesFor('campaigns.decline-invitation'),
  input: LeaveCampaign,
  output: OwnCampaign,
  async run(tx, input, ctx) {
    await declineCampaignInvitation(tx, input, ctx)
    return getOwnCampaign(tx, input, ctx)
  },
})
