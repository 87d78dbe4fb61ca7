import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { RenameAsset } from '../asset-inputs.ts'
import { assetNotFound } from '../errors.ts'
import { lockAsset } from '../queries/lock-asset.server.ts'

/** Calls a file of a campaign otherwise; the same name writes nothing. @throws DomainError campaigns.not-found | not-allowed | asset-not-found */
export async function renameAsset(tx: Tx, { campaignId, assetId, name }: RenameAsset, ctx: Context): Promise<void> {
  const { asset, brandId } = await lockAsset(tx, { campaignId, assetId }, 'campaigns.rename-asset', ctx)
  if (asset.removedAt !== null) throw assetNotFound()
  if (asset.name === name) return
  await tx.update(campaignAssets).set({ name }).where(eq(campaignAssets.id, assetId))
  const subject = { brandId, subjectType: 'campaign', subjectId: campaignId }
  const [before, after] = [asset.name, name].map((one) => ({ assetId, name: one }))
  await recordAudit(tx, { action: 'campaigns.rename-asset', ...subject, before: before!, after: after! }, ctx)
}
