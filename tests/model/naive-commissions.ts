import type { CampaignTerms, Rate } from '#app/domain/campaign-terms.ts'
import { localDate } from '#app/domain/period.ts'

/** An order as it stands at the end of its history. */
export type NaiveOrder = {
  readonly key: string
  readonly influencer: string
  readonly placedAt: Date
  readonly isCanceled: boolean
  readonly lines: readonly { readonly sku: string; readonly units: number; readonly remaining: bigint }[]
}
export type NaiveTerms = Omit<CampaignTerms, 'include' | 'confirmOn' | 'holdDays' | 'newCustomersOnly' | 'newCustomerBonus'>
export type NaiveCampaign = {
  readonly period: 'month' | 'cut-off' | 'campaign'
  readonly timeZone: string
  readonly versions: readonly NaiveTerms[]
  /** Basis points granted to an influencer, from the beginning. */
  readonly granted: ReadonlyMap<string, number>
}

/**
 * What each order of a campaign earns, worked out from nothing: every order in turn, every sum added up again. Shares no code with the
 * engine but the calendar. It is slow, and meant to be read beside section 5 of the rules.
 */
export function naiveCommissions(campaign: NaiveCampaign, orders: readonly NaiveOrder[]): Map<string, bigint> {
  const line = [...orders].sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime() || (a.key < b.key ? -1 : 1))
  const results = new Map<string, { order: NaiveOrder; period: string; capped: bigint; paid: bigint }>()
  for (const order of line) {
    const terms = [...campaign.versions].reverse().find((version) => version.validFrom <= order.placedAt) ?? campaign.versions[0]!
    const period = `${order.influencer} ${periodOf(order, campaign)}`
    const same = line.filter((other) => `${other.influencer} ${periodOf(other, campaign)}` === period)
    const before = same.slice(0, same.indexOf(order))
    const sold = (some: readonly NaiveOrder[]) =>
      some.reduce((sum, other) => sum + eligible(other, termsOf(other, campaign)).base, 0n)
    let amount = earnings(order, terms, campaign.granted.get(order.influencer) ?? 0, sold(before), sold(same))
    if (terms.maxPerOrder !== null) amount = least(amount, terms.maxPerOrder)
    const earlier = [...results.values()]
    if (terms.maxPerPeriod !== null) {
      const used = earlier.filter((other) => other.period === period).reduce((sum, other) => sum + other.capped, 0n)
      amount = least(amount, most(0n, terms.maxPerPeriod - used))
    }
    const capped = amount
    if (terms.budget !== null) {
      const used = earlier.reduce((sum, other) => sum + other.paid, 0n)
      amount = least(amount, most(0n, terms.budget - used))
    }
    results.set(order.key, { order, period, capped, paid: amount })
  }
  return new Map([...results].map(([key, { paid }]) => [key, paid]))
}

function earnings(order: NaiveOrder, terms: NaiveTerms, granted: number, before: bigint, all: bigint): bigint {
  const { lines } = eligible(order, terms)
  let sum = 0n
  let tiered = 0n
  for (const { sku, units, remaining } of lines) {
    const rule = terms.rules.find((candidate) => candidate.scope === 'sku' && candidate.targetId === sku)
    if (rule !== undefined) sum += ofRate(rule.rate, remaining, units)
    else if (terms.tiers === null) sum += ofRate(better(terms.defaultRate, granted), remaining, units)
    else if (terms.tiers.mode === 'graduated') tiered += remaining
    else sum += rounded(remaining * BigInt(rateAt(terms, granted, terms.tiers.mode === 'retroactive' ? all : before)), 10_000n)
  }
  let product = 0n
  // One step at a time: from each threshold to the next, as much of the order as lies there.
  for (const [index, step] of (terms.tiers?.steps ?? []).entries()) {
    const end = terms.tiers!.steps[index + 1]?.from ?? before + tiered
    const overlap = least(end, before + tiered) - most(step.from, before)
    if (overlap > 0n) product += overlap * BigInt(Math.max(step.rate, granted))
  }
  return sum + rounded(product, 10_000n)
}

function eligible(order: NaiveOrder, terms: NaiveTerms): { lines: NaiveOrder['lines']; base: bigint } {
  const excluded = new Set(terms.exclude.map(({ id }) => id))
  const lines = order.isCanceled ? [] : order.lines.filter(({ sku, remaining }) => !excluded.has(sku) && remaining > 0n)
  const base = lines.reduce((sum, { remaining }) => sum + remaining, 0n)
  return terms.minimumOrder !== null && base < terms.minimumOrder ? { lines: [], base: 0n } : { lines, base }
}

function termsOf(order: NaiveOrder, campaign: NaiveCampaign): NaiveTerms {
  return [...campaign.versions].reverse().find((version) => version.validFrom <= order.placedAt) ?? campaign.versions[0]!
}

function rateAt(terms: NaiveTerms, granted: number, standing: bigint): number {
  const reached = terms.tiers!.steps.filter((step) => step.from <= standing).at(-1)!
  return Math.max(reached.rate, granted)
}

function ofRate(rate: Rate, amount: bigint, units: number): bigint {
  return rate.kind === 'fixed' ? rate.amountPerUnit * BigInt(units) : rounded(amount * BigInt(rate.rate), 10_000n)
}

function better(rate: Rate, granted: number): Rate {
  return rate.kind === 'percent' && granted > rate.rate ? { kind: 'percent', rate: granted } : rate
}

function periodOf({ placedAt }: NaiveOrder, { period, timeZone }: NaiveCampaign): string {
  const day = localDate(placedAt, timeZone)
  if (period === 'campaign') return ''
  return period === 'month' ? day.slice(0, 7) : `${day.slice(0, 7)} ${Number(day.slice(8)) > 15}`
}

/** Amounts here are never negative. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator / 2n) / denominator
}

function least(left: bigint, right: bigint): bigint {
  return left < right ? left : right
}

function most(left: bigint, right: bigint): bigint {
  return left > right ? left : right
}
