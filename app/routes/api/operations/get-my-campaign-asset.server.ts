import { z } from 'zod'
import { AssetRef } from '#app/features/campaigns/asset-inputs.ts'
import { getAssetContent } from '#app/features/campaigns/queries/get-asset-content.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { storage } from '#app/platform/runtime.server.ts'

export default defineOperation({
  id: 'get-my-campaign-asset',
  method: 'get',
  path: '/me/campaigns/{campaignId}/assets/{assetId}',
  tag: 'campaigns',
  summary: 'A file of a campaign that the caller takes part in',
  description: 'As an attachment.',
  access: ['influencer'],
  input: AssetRef,
  output: z.instanceof(Response),
  mediaType: 'application/octet-stream',
  async runOutside(input, ctx) {
    const { storageKey, contentType, fileName } = await ctx.read((tx) => getAssetContent(tx, { ...input, size: 'whole' }, ctx))
    return answerFile({ content: await storage().get(storageKey), contentType, fileName })
  },
})
