import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { Action } from '#app/domain/permissions.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { AssetRef } from '../asset-inputs.ts'
import { assetNotFound } from '../errors.ts'
import { lockCampaign } from './lock-campaign.server.ts'

/**
 * A file of a campaign, removed ones too, to which the actor may do that; the campaign is locked.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.asset-not-found
 */
export async function lockAsset(tx: Tx, { campaignId, assetId }: AssetRef, action: Action, ctx: Context) {
  const { brandId } = await lockCampaign(tx, campaignId, action, ctx)
  const [asset] = await tx
    .select()
    .from(campaignAssets)
    .where(and(eq(campaignAssets.id, assetId), eq(campaignAssets.campaignId, campaignId)))
  if (asset === undefined) throw assetNotFound()
  return { asset, brandId }
}
