import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { ListOverrides } from '#app/features/campaigns/override-inputs.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { listOverrides } from '#app/features/campaigns/queries/list-overrides.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GrantedOverride } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'list-overrides',
  method: 'get',
  path: '/campaigns/{campaignId}/overrides',
  tag: 'campaigns',
  summary: 'Better rates of a campaign, newest first: for whom, how long, who granted them and why',
  access: staffFor('campaigns.read-members'),
  input: ListOverrides,
  output: z.object({ data: z.array(GrantedOverride) }),
  async run(tx, input, ctx) {
    await getCampaign(tx, input, ctx)
    return { data: await listOverrides(tx, input, ctx.actor) }
  },
})
