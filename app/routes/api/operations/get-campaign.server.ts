import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { Campaign } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'get-campaign',
  method: 'get',
  path: '/campaigns/{campaignId}',
  tag: 'campaigns',
  summary: 'One campaign with the terms in force',
  access: staffFor('campaigns.read'),
  input: z.object({ campaignId: Id }),
  output: Campaign,
  run: getCampaign,
})
