import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { listCampaignGroups } from '#app/features/campaigns/queries/list-campaign-groups.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'

export default defineOperation({
  id: 'list-campaign-groups',
  method: 'get',
  path: '/campaigns/{campaignId}/groups',
  tag: 'campaigns',
  summary: 'The groups that a campaign is for; none: everybody of the brand',
  access: staffFor('campaigns.read-members'),
  input: z.object({ campaignId: Id }),
  output: z.object({ data: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  async run(tx, input, ctx) {
    await getCampaign(tx, input, ctx)
    return { data: await listCampaignGroups(tx, input, ctx.actor) }
  },
})
