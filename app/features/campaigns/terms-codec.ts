import type { CampaignTerms, Tiers } from '#app/domain/campaign-terms.ts'
import { decodeRate, encodeRate } from '#app/domain/commission-trace.ts'
import type { campaignTerms, StoredTiers } from '#db/schema/campaigns.ts'

type Row = typeof campaignTerms.$inferSelect
type Numbered = 'version' | 'validFrom'

/** Terms as their row holds them: amounts become decimal text, as JSON has no bigint. `decodeTerms` gives the same terms back. */
export function encodeTerms(
  terms: Omit<CampaignTerms, Numbered>,
): Omit<Row, 'id' | 'campaignId' | 'version' | 'validFrom' | 'createdAt' | 'createdBy'> {
  return {
    defaultRate: encodeRate(terms.defaultRate),
    tiers: encodeTiers(terms.tiers),
    rules: terms.rules.map((rule) => ({ scope: rule.scope, targetId: rule.targetId, rate: encodeRate(rule.rate) })),
    include: terms.include.map(({ kind, id }) => ({ kind, id })),
    exclude: terms.exclude.map(({ kind, id }) => ({ kind, id })),
    maxPerOrder: terms.maxPerOrder,
    maxPerPeriod: terms.maxPerPeriod,
    budget: terms.budget,
    minimumOrder: terms.minimumOrder,
    newCustomerBonus: terms.newCustomerBonus,
    newCustomersOnly: terms.newCustomersOnly,
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
    tiers: decodeTiers(row.tiers),
    rules: row.rules.map((rule) => ({ ...rule, rate: decodeRate(rule.rate) })),
    include: row.include,
    exclude: row.exclude,
    maxPerOrder: row.maxPerOrder,
    maxPerPeriod: row.maxPerPeriod,
    budget: row.budget,
    minimumOrder: row.minimumOrder,
    newCustomerBonus: row.newCustomerBonus,
    newCustomersOnly: row.newCustomersOnly,
    confirmOn: row.confirmOn,
    holdDays: row.holdDays,
  }
}

function encodeTiers(tiers: Tiers | null): StoredTiers | null {
  return tiers === null ? null : { mode: tiers.mode, steps: tiers.steps.map(({ from, rate }) => ({ from: String(from), rate })) }
}

function decodeTiers(tiers: StoredTiers | null): Tiers | null {
  return tiers === null ? null : { mode: tiers.mode, steps: tiers.steps.map(({ from, rate }) => ({ from: BigInt(from), rate })) }
}
