import type { CampaignTerms } from '#app/domain/campaign-terms.ts'
import { decodeRate, encodeRate } from '#app/domain/commission-trace.ts'
import type { campaignTerms } from '#db/schema/campaigns.ts'

type Row = typeof campaignTerms.$inferSelect
type Numbered = 'version' | 'validFrom'

/** Terms as their row holds them: amounts become decimal text, as JSON has no bigint. `decodeTerms` gives the same terms back. */
export function encodeTerms(
  terms: Omit<CampaignTerms, Numbered>,
): Pick<Row, 'defaultRate' | 'rules' | 'include' | 'exclude' | 'confirmOn' | 'holdDays'> {
  return {
    defaultRate: encodeRate(terms.defaultRate),
    rules: terms.rules.map((rule) => ({ scope: rule.scope, targetId: rule.targetId, rate: encodeRate(rule.rate) })),
    include: terms.include.map(({ kind, id }) => ({ kind, id })),
    exclude: terms.exclude.map(({ kind, id }) => ({ kind, id })),
    confirmOn: terms.confirmOn,
    holdDays: terms.holdDays,
  }
}

/** The terms of a row. */
export function decodeTerms(row: Row): CampaignTerms {
  return {
    version: row.version,
    validFrom: row.validFrom,
    defaultRate: decodeRate(row.defaultRate),
    rules: row.rules.map((rule) => ({ ...rule, rate: decodeRate(rule.rate) })),
    include: row.include,
    exclude: row.exclude,
    confirmOn: row.confirmOn,
    holdDays: row.holdDays,
  }
}
