import { rolesFor } from '#app/domain/permissions.ts'
import { RenameAsset } from '#app/features/campaigns/asset-inputs.ts'
import { renameAsset } from '#app/features/campaigns/commands/rename-asset.server.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CampaignAssets } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'rename-campaign-asset',
  method: 'patch',
  path: '/campaigns/{campaignId}/assets/{assetId}',
  tag: 'campaigns',
  summary: 'Calls a campaign’s file otherwise',
  description: 'Answers every file.',
  access: rolesFor('campaigns.rename-asset'),
  status: 200,
  input: RenameAsset,
  output: CampaignAssets,
  async run(tx, input, ctx) {
    await renameAsset(tx, input, ctx)
    return { data: (await listAssets(tx, [input.campaignId])).get(input.campaignId) ?? [] }
  },
})
