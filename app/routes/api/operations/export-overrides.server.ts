import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { ListOverrides } from '#app/features/campaigns/override-inputs.ts'
import { exportOverrides } from '#app/features/campaigns/queries/export-overrides.server.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-overrides',
  method: 'get',
  path: '/campaigns/{campaignId}/overrides.csv',
  tag: 'campaigns',
  summary: 'Better rates of a campaign as CSV',
  description: 'In the language of Accept-Language.',
  access: staffFor('campaigns.read-members'),
  input: ListOverrides,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal } = ctx
    await ctx.read((tx) => getCampaign(tx, input, ctx))
    const file = 'rates'
    return csvResponse(await exportOverrides(database(), input, actor, { language, signal }), file)
  },
})
