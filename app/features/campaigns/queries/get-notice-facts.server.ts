import { eq } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound } from '../errors.ts'
import type { NoticeFacts } from '../terms-notice.ts'
import { listTermsOfCampaigns } from './list-terms-of-campaigns.server.ts'
import type { CampaignRow } from './lock-campaign.server.ts'

/** What decides when new terms of a campaign may begin. @throws DomainError campaigns.not-found for one without terms */
export async function getNoticeFacts(
  tx: Tx,
  { id, brandId, status }: Pick<CampaignRow, 'id' | 'brandId' | 'status'>,
  now: Date,
): Promise<NoticeFacts> {
  const [brand] = await tx
    .select({ noticeDays: brands.noticeDays, timeZone: brands.timeZone })
    .from(brands)
    .where(eq(brands.id, brandId))
  const versions = (await listTermsOfCampaigns(tx, [id])).get(id)
  if (brand === undefined || versions === undefined) throw campaignNotFound()
  return { versions, status, now, ...brand }
}
