import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { AssetName } from '#app/features/campaigns/asset-inputs.ts'
import { listAssets } from '#app/features/campaigns/queries/list-assets.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { keepAsset } from '../../assets/keep-asset.server.ts'
import { CampaignAssets } from '../schemas/campaign.server.ts'

export default defineOperation({
  id: 'add-campaign-asset',
  method: 'post',
  path: '/campaigns/{campaignId}/assets/documents',
  tag: 'campaigns',
  summary: 'Adds a file for a campaign’s influencers to download',
  description:
    'JPEG, PNG, WebP, PDF, ZIP, MP4, WebM or QuickTime, at most 20 MiB; told by its content. Pictures are made anew, without their metadata. Answers every file.',
  access: rolesFor('campaigns.add-asset'),
  status: 201,
  input: z.object({ campaignId: Id }),
  form: z.object({ name: AssetName.optional(), file: z.string().meta({ format: 'binary' }) }),
  output: CampaignAssets,
  async runOutside({ campaignId }, ctx) {
    await keepAsset(ctx.request, campaignId, { ctx, read: ctx.read, write: ctx.write })
    return { data: (await ctx.read((tx) => listAssets(tx, [campaignId]))).get(campaignId) ?? [] }
  },
})
