import { DomainError } from '#app/domain/errors.ts'
import { getAssetContent } from '#app/features/campaigns/queries/get-asset-content.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { storage } from '#app/platform/runtime.server.ts'

/**
 * A file of a campaign to be saved, or its small picture to be shown, for whoever may have it.
 * @throws Response 404
 */
export async function answerAsset(
  asset: { campaignId: string; assetId: string; size: 'whole' | 'small' },
  { ctx, read }: Pick<Visitor, 'ctx' | 'read'>,
): Promise<Response> {
  try {
    const { storageKey, contentType, fileName } = await read((tx) => getAssetContent(tx, asset, ctx))
    const content = await storage().get(storageKey)
    return answerFile({ content, contentType, fileName, isInline: asset.size === 'small' })
  } catch (error) {
    throw error instanceof DomainError ? pageRefusal(error) : error
  }
}
