import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { campaignAssets } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import type { OrderAssets } from '../asset-inputs.ts'
import { assetsChanged } from '../errors.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'

/**
 * Lists the files of a campaign in another order; the same one writes nothing. Locks the campaign.
 * @param input every file that is listed, each once
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.assets-changed
 */
export async function orderAssets(tx: Tx, { campaignId, assetIds }: OrderAssets, ctx: Context): Promise<void> {
  const { brandId } = await lockCampaign(tx, campaignId, 'campaigns.order-assets', ctx)
  const listed = await tx
    .select({ id: campaignAssets.id })
    .from(campaignAssets)
    .where(and(eq(campaignAssets.campaignId, campaignId), isNull(campaignAssets.removedAt)))
    .orderBy(asc(campaignAssets.position), asc(campaignAssets.id))
  const before = listed.map(({ id }) => id)
  if ([...before].sort().join() !== [...assetIds].sort().join()) throw assetsChanged()
  if (before.join() === assetIds.join()) return
  await tx.execute(sql`
    update ${campaignAssets} set position = wanted.place
    from jsonb_array_elements_text(${JSON.stringify(assetIds)}::text::jsonb) with ordinality as wanted (id, place)
    where ${campaignAssets.id} = wanted.id::uuid`)
  const subject = { brandId, subjectType: 'campaign', subjectId: campaignId }
  await recordAudit(tx, { action: 'campaigns.order-assets', ...subject, before: { assetIds: before }, after: { assetIds } }, ctx)
}
