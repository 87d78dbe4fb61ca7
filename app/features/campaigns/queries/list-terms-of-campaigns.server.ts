import { asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { CampaignTerms, StandingPeriod } from '#app/domain/campaign-terms.ts'
import { campaigns, campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { decodeTerms } from '../terms-codec.ts'

export type StoredTerms = CampaignTerms & {
  readonly id: string
  readonly campaignId: string
  /** The campaign's. */
  readonly period: StandingPeriod
  readonly createdAt: Date
  /** Person's id, or the name of the system part. */
  readonly createdBy: string
}

/** Every version of these campaigns' terms, by campaign, oldest first. A campaign has few. */
export async function listTermsOfCampaigns(tx: Tx, campaignIds: readonly string[]): Promise<Map<string, StoredTerms[]>> {
  if (campaignIds.length === 0) return new Map()
  const rows = await tx
    .select({ ...getTableColumns(campaignTerms), period: campaigns.period })
    .from(campaignTerms)
    .innerJoin(campaigns, eq(campaigns.id, campaignTerms.campaignId))
    .where(inArray(campaignTerms.campaignId, [...campaignIds]))
    .orderBy(asc(campaignTerms.campaignId), asc(campaignTerms.version))
  const byCampaign = new Map<string, StoredTerms[]>()
  for (const row of rows) {
    const { id, campaignId, period, createdAt, createdBy } = row
    const versions = byCampaign.get(campaignId)
    const terms = { id, campaignId, period, ...decodeTerms(row), createdAt, createdBy }
    if (versions === undefined) byCampaign.set(campaignId, [terms])
    else versions.push(terms)
  }
  return byCampaign
}
