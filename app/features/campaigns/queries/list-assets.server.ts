import { and, asc, inArray, isNull } from 'drizzle-orm'
import type { AssetKind } from '#app/domain/asset-kind.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'

/** A file to download, as people see it. */
export type CampaignAsset = {
  readonly id: string
  readonly name: string
  readonly kind: AssetKind
  readonly fileName: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly createdAt: Date
}

/** The files of some campaigns in their order, by campaign. Who may see them is the caller's to say. */
export async function listAssets(tx: Tx, campaignIds: readonly string[]): Promise<ReadonlyMap<string, readonly CampaignAsset[]>> {
  const found = new Map<string, CampaignAsset[]>()
  if (campaignIds.length === 0) return found
  const { id, campaignId, name, kind, fileName, contentType, sizeBytes, createdAt, position, removedAt } = campaignAssets
  const rows = await tx
    .select({ id, campaignId, name, kind, fileName, contentType, sizeBytes, createdAt })
    .from(campaignAssets)
    .where(and(inArray(campaignId, [...campaignIds]), isNull(removedAt)))
    .orderBy(asc(position), asc(id))
  for (const { campaignId: of, ...asset } of rows) found.set(of, [...(found.get(of) ?? []), asset])
  return found
}
