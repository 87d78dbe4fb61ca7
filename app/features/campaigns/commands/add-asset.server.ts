import { and, count, eq, isNull, max } from 'drizzle-orm'
import type { AssetKind } from '#app/domain/asset-kind.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { mostAssets } from '../asset-inputs.ts'
import { tooManyAssets } from '../errors.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'

/** A file whose content, and small picture, `keepUpload` has put into storage before this transaction. */
export type KeptAsset = {
  readonly kind: AssetKind
  readonly fileName: string
  readonly contentType: string
  readonly size: number
  readonly sha256: string
  readonly storageKey: string
  /** Of a picture; else null. */
  readonly thumbnailKey: string | null
}

/**
 * Puts a file among those that a campaign's influencers download, last of all. Locks the campaign.
 * @param input `name` is what people call it; without one, its file name is shown
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.too-many-assets | storage.not-found | storage.in-use
 */
export async function addAsset(
  tx: Tx,
  { campaignId, name, asset }: { campaignId: string; name: string | undefined; asset: KeptAsset },
  ctx: Context,
): Promise<{ assetId: string }> {
  const { brandId } = await lockCampaign(tx, campaignId, 'campaigns.add-asset', ctx)
  const [listed] = await tx
    .select({ count: count(), last: max(campaignAssets.position) })
    .from(campaignAssets)
    .where(and(eq(campaignAssets.campaignId, campaignId), isNull(campaignAssets.removedAt)))
  if (listed!.count >= mostAssets) throw tooManyAssets(mostAssets)
  const { kind, fileName, contentType, size, sha256, storageKey, thumbnailKey } = asset
  for (const key of [storageKey, thumbnailKey]) if (key !== null) await attachObject(tx, { key }, ctx)
  const facts = { name: name ?? fileName, kind, fileName, contentType, sizeBytes: size, sha256 }
  const [added] = await tx
    .insert(campaignAssets)
    .values({
      ...{ campaignId, ...facts, objectKey: storageKey, thumbnailKey, position: (listed!.last ?? 0) + 1 },
      createdAt: ctx.now,
      createdBy: ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name,
    })
    .returning({ id: campaignAssets.id })
  const subject = { brandId, subjectType: 'campaign', subjectId: campaignId }
  await recordAudit(tx, { action: 'campaigns.add-asset', ...subject, before: null, after: { assetId: added!.id, ...facts } }, ctx)
  return { assetId: added!.id }
}
