import { rolesFor } from '#app/domain/permissions.ts'
import { acceptCampaignInvitation } from '#app/features/campaigns/commands/accept-campaign-invitation.server.ts'
import { AcceptCampaignTerms } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'accept-campaign-invitation',
  method: 'post',
  path: '/me/campaigns/{campaignId}/accept',
  tag: 'campaigns',
  summary: 'Says yes to an invitation and to the terms that were seen',
  access: rolesFor('campaigns.accept-invitation'),
  input: AcceptCampaignTerms,
  output: OwnCampaign,
  async run(tx, input, ctx) {
    await acceptCampaignInvitation(tx, input, ctx)
    return getOwnCampaign(tx, input, ctx)
  },
})
