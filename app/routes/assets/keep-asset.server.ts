import { AssetName, largestAsset } from '#app/features/campaigns/asset-inputs.ts'
import { addAsset } from '#app/features/campaigns/commands/add-asset.server.ts'
import { assetNotFound, notAllowed } from '#app/features/campaigns/errors.ts'
import { mayAddAsset } from '#app/features/campaigns/policy.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { keepUpload } from '#app/features/storage/keep-upload.server.ts'
import type { Visitor } from '#app/http/guards.server.ts'
import { readIllustrated } from '#app/http/read-illustrated.server.ts'
import { storage } from '#app/platform/runtime.server.ts'

/**
 * Takes in one file of a posted form (`name`, `file`) for a campaign: looked through, pictures made anew and small, stored, and listed. Whoever may not is
 * refused before anything is read.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.asset-not-found (no file) | campaigns.too-many-assets | uploads.…
 */
export async function keepAsset(
  request: Request,
  campaignId: string,
  { ctx, read, write }: Pick<Visitor, 'ctx' | 'read' | 'write'>,
): Promise<{ assetId: string }> {
  const { brand } = await read((tx) => getCampaign(tx, { campaignId }, ctx))
  if (!mayAddAsset(ctx.actor, brand.id)) throw notAllowed()
  const document = await readIllustrated(request, { accept: ['image', 'pdf', 'zip', 'video'], maxBytes: largestAsset })
  if (document === null) throw assetNotFound()
  const { form, upload, thumbnail } = document
  const name = AssetName.safeParse(form.get('name'))
  const keep = (one: typeof upload, purpose: string) =>
    keepUpload({ transaction: write, storage: storage() }, { purpose, upload: one }, ctx)
  const storageKey = await keep(upload, 'campaign_assets')
  const thumbnailKey = thumbnail === null ? null : await keep(thumbnail, 'campaign_thumbnails')
  const { kind, fileName, contentType, size, sha256 } = upload
  const asset = { kind, fileName, contentType, size, sha256, storageKey, thumbnailKey }
  return write((tx) => addAsset(tx, { campaignId, name: name.success ? name.data : undefined, asset }, ctx))
}
