import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { AssetRef } from '../asset-inputs.ts'
import { lockAsset } from '../queries/lock-asset.server.ts'

/**
 * Takes a file away from a campaign: nobody lists or downloads it any more. Its row stays, for who reads the history; its bytes are given up.
 * Doing it again changes nothing. Locks the campaign. @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.asset-not-found
 */
export async function removeAsset(tx: Tx, { campaignId, assetId }: AssetRef, ctx: Context): Promise<void> {
  const { asset, brandId } = await lockAsset(tx, { campaignId, assetId }, 'campaigns.remove-asset', ctx)
  if (asset.removedAt !== null) return
  await tx.update(campaignAssets).set({ removedAt: ctx.now }).where(eq(campaignAssets.id, assetId))
  for (const key of [asset.objectKey, asset.thumbnailKey]) if (key !== null) await giveUpObject(tx, { key }, ctx)
  const { name, sha256 } = asset
  const subject = { brandId, subjectType: 'campaign', subjectId: campaignId }
  await recordAudit(tx, { action: 'campaigns.remove-asset', ...subject, before: { assetId, name, sha256 }, after: null }, ctx)
}
