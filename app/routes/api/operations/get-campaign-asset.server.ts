import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { AssetRef } from '#app/features/campaigns/asset-inputs.ts'
import { getAssetContent } from '#app/features/campaigns/queries/get-asset-content.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { storage } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'get-campaign-asset',
  method: 'get',
  path: '/campaigns/{campaignId}/assets/{assetId}/content',
  tag: 'campaigns',
  summary: 'A file of a campaign',
  description: 'As an attachment.',
  access: staffFor('campaigns.read'),
  input: AssetRef,
  output: z.instanceof(Response),
  mediaType: 'application/octet-stream',
  async runOutside(input, ctx) {
    const { storageKey, contentType, fileName } = await ctx.read((tx) => getAssetContent(tx, { ...input, size: 'whole' }, ctx))
    return answerFile({ content: await storage().get(storageKey), contentType, fileName })
  },
})
