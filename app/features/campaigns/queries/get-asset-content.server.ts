import { and, eq, isNull } from 'drizzle-orm'
import { hasRole, staffRoles } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { getStoredObject } from '#app/features/storage/queries/get-stored-object.server.ts'
import { campaignAssets, campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { AssetRef } from '../asset-inputs.ts'
import { assetNotFound } from '../errors.ts'

/** Where a file of a campaign lies in storage, and how it is handed out. */
export type AssetContent = { readonly storageKey: string; readonly contentType: string; readonly fileName: string }

/**
 * A listed file of a campaign, or its small picture, for staff of the brand and for those who take part; for everybody else it is not there.
 * @throws DomainError campaigns.asset-not-found | storage.not-found
 */
export async function getAssetContent(
  tx: Tx,
  { campaignId, assetId, size }: AssetRef & { readonly size: 'whole' | 'small' },
  ctx: Context,
): Promise<AssetContent> {
  const [asset] = await tx
    .select({
      brandId: campaigns.brandId,
      objectKey: campaignAssets.objectKey,
      thumbnailKey: campaignAssets.thumbnailKey,
      fileName: campaignAssets.fileName,
    })
    .from(campaignAssets)
    .innerJoin(campaigns, eq(campaigns.id, campaignAssets.campaignId))
    .where(and(eq(campaignAssets.id, assetId), eq(campaigns.id, campaignId), isNull(campaignAssets.removedAt)))
  if (asset === undefined) throw assetNotFound()
  if (!hasRole(ctx.actor, staffRoles, asset.brandId) && !(await takesPart(tx, campaignId, ctx))) throw assetNotFound()
  const storageKey = size === 'whole' ? asset.objectKey : asset.thumbnailKey
  if (storageKey === null) throw assetNotFound()
  const { contentType } = await getStoredObject(tx, { key: storageKey })
  return { storageKey, contentType, fileName: asset.fileName }
}

async function takesPart(tx: Tx, campaignId: string, { actor }: Context): Promise<boolean> {
  const influencerId = actor.kind === 'user' ? actor.influencerId : null
  if (influencerId === null) return false
  const isMember = and(eq(campaignMembers.influencerId, influencerId), eq(campaignMembers.status, 'member'))
  const found = await tx
    .select({ id: campaignMembers.id })
    .from(campaignMembers)
    .where(and(eq(campaignMembers.campaignId, campaignId), isMember))
  return found.length > 0
}
