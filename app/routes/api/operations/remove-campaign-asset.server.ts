import { rolesFor } from '#app/domain/permissions.ts'
import { AssetRef } from '#app/features/campaigns/asset-inputs.ts'
import { removeAsset } from '#app/features/campaigns/commands/remove-asset.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CampaignAssets } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'remove-campaign-asset',
  method: 'post',
  path: '/campaigns/{campaignId}/assets/{assetId}/remove',
  tag: 'campaigns',
  summary: 'Takes a file away from a campaign',
  description: 'Nobody lists or downloads it any more. Answers every file.',
  access: rolesFor('campaigns.remove-asset'),
  status: 200,
  input: AssetRef,
  output: CampaignAssets,
  async run(tx, input, ctx) {
    await removeAsset(tx, input, ctx)
    return { data: (await listAssets(tx, [input.campaignId])).get(input.campaignId) ?? [] }
  },
})
