import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { CampaignAssets } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'list-campaign-assets',
  method: 'get',
  path: '/campaigns/{campaignId}/assets',
  tag: 'campaigns',
  summary: 'The files that a campaign’s influencers download',
  access: staffFor('campaigns.read'),
  input: z.object({ campaignId: Id }),
  output: CampaignAssets,
  async run(tx, { campaignId }, ctx) {
    await getCampaign(tx, { campaignId }, ctx)
    return { data: (await listAssets(tx, [campaignId])).get(campaignId) ?? [] }
  },
})
