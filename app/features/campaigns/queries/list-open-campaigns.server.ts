import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { addTermsInForce, type CampaignWithTerms, campaignColumns } from './get-campaign.server.ts'

/** A brand's running campaigns with the terms in force: what it offers to people who apply. For the public pages. */
export async function listOpenCampaigns(tx: Tx, { brandId }: { brandId: string }, now: Date): Promise<CampaignWithTerms[]> {
  const rows = await tx
    .select(campaignColumns)
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(
      and(
        eq(campaigns.brandId, brandId),
        eq(campaigns.status, 'active'),
        or(isNull(campaigns.endsAt), gt(campaigns.endsAt, now)),
      ),
    )
    .orderBy(asc(campaigns.startsAt), asc(campaigns.id))
    .limit(20)
  return addTermsInForce(tx, rows, now)
}
