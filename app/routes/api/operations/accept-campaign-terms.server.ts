import { rolesFor } from '#app/domain/permissions.ts'
import { acceptTerms } from '#app/features/campaigns/commands/accept-terms.server.ts'
import { AcceptCampaignTerms } from '#app/features/campaigns/member-inputs.ts'
import { getOwnCampaign } from '#app/features/campaigns/queries/get-own-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnCampaign } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'accept-campaign-terms',
  method: 'post',
  path: '/me/campaigns/{campaignId}/accept-terms',
  tag: 'campaigns',
  summary: 'Accepts changed terms',
  access: rolesFor('campaigns.accept-terms'),
  input: AcceptCampaignTerms,
  output: OwnCampaign,
  async run(tx, input, ctx) {
    await acceptTerms(tx, input, ctx)
    return getOwnCampaign(tx, input, ctx)
  },
})
