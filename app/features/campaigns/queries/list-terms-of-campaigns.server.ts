import { asc, inArray } from 'drizzle-orm'
import type { CampaignTerms } from '#app/domain/campaign-terms.ts'
import { decodeRate } from '#app/domain/commission-trace.ts'
import { campaignTerms } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'

export type StoredTerms = CampaignTerms & { readonly id: string; readonly campaignId: string }

/** Every version of these campaigns' terms, by campaign, oldest first. A campaign has few. */
export async function listTermsOfCampaigns(tx: Tx, campaignIds: readonly string[]): Promise<Map<string, StoredTerms[]>> {
  if (campaignIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(campaignTerms)
    .where(inArray(campaignTerms.campaignId, [...campaignIds]))
    .orderBy(asc(campaignTerms.campaignId), asc(campaignTerms.version))
  const byCampaign = new Map<string, StoredTerms[]>()
  for (const row of rows) {
    const terms: StoredTerms = {
      id: row.id,
      campaignId: row.campaignId,
      version: row.version,
      validFrom: row.validFrom,
      defaultRate: decodeRate(row.defaultRate),
      rules: row.rules.map((rule) => ({ ...rule, rate: decodeRate(rule.rate) })),
      include: row.include,
      exclude: row.exclude,
      confirmOn: row.confirmOn,
      holdDays: row.holdDays,
    }
    byCampaign.set(row.campaignId, [...(byCampaign.get(row.campaignId) ?? []), terms])
  }
  return byCampaign
}
