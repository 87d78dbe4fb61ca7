import type { SignalEvidence, SignalKind, SignalStatus } from './code-signal.ts'
import { ordersPerDay, partHours, sumUsage, type Usage, type UsageHour } from './code-usage.ts'
import type { RadarThresholds } from './radar-thresholds.ts'

const dayMs = 86_400_000
/** What is looked at, and what it is compared with: the days before. */
export const recentDays = 7
export const baselineDays = 28
/** A code that sold for fewer days has no habits of its own yet. */
const habitDays = 7
/** So many orders of the campaign weigh as much as the code's own. */
const campaignWeight = 20
/** A day weighs half after so many. */
const halfLifeDays = 7
/** Regions with a smaller share of a code's orders are not its own. */
const homeShare = 0.05

export type FoundSignal = {
  readonly kind: SignalKind /** 1 to 100. */
  readonly score: number
  readonly evidence: SignalEvidence
}

export type CodePattern = {
  /** Of the last `recentDays + baselineDays + 1` days, in any order. */
  readonly hours: readonly UsageHour[]
  /** Of all codes of its campaign. */
  readonly campaignHours: readonly UsageHour[]
  /** The customer who used the code most in the last `recentDays` days. */
  readonly topCustomerOrders: number
  readonly now: Date
  readonly timeZone: string
}

/**
 * Signs that a code has leaked: its last day, and its last week, against the four weeks before and against its campaign. Each needs enough orders, a
 * difference that matters, and one that chance does not explain (Chernoff's bounds of the Poisson and the binomial tail: exact odds are smaller still).
 */
export function readPattern(pattern: CodePattern, thresholds: RadarThresholds): FoundSignal[] {
  const { hours, campaignHours, now, timeZone } = pattern
  const from = new Date(now.getTime() - recentDays * dayMs)
  const before = new Date(from.getTime() - baselineDays * dayMs)
  const windows: Windows = {
    from,
    recent: sumUsage(hours, from, endOf(now), timeZone),
    own: sumUsage(hours, before, from, timeZone),
    campaign: sumUsage(campaignHours, before, from, timeZone),
  }
  return [
    velocity(pattern, thresholds),
    newCustomers(windows, thresholds),
    partOfDay(windows, thresholds),
    places(windows, thresholds),
    repeatCustomers(pattern, windows, thresholds),
    unpaid(pattern, thresholds),
  ].filter((signal) => signal !== null)
}

type Windows = { readonly from: Date; readonly recent: Usage; readonly own: Usage; readonly campaign: Usage }

/** The hour that runs counts. */
function endOf(now: Date): Date {
  return new Date(now.getTime() + 1)
}

/** A day that beats what its weighted mean lets expect, and every day of the four weeks too: a post that does well each month is none. */
function velocity({ hours, campaignHours, now }: CodePattern, t: RadarThresholds): FoundSignal | null {
  const from = new Date(now.getTime() - dayMs)
  const observed = ordersPerDay(hours, endOf(now), 1)[0]!
  const ownDays = ordersPerDay(hours, from, baselineDays)
  const firstDay = ownDays.findIndex((orders) => orders > 0)
  const isYoung = firstDay === -1 || baselineDays - firstDay < habitDays
  const days = isYoung ? ordersPerDay(campaignHours, from, baselineDays) : ownDays
  const expected = Math.max(1, weightedMean(days))
  const certainty = poissonTail(observed, expected)
  if (observed < t.minOrders || observed < t.velocityTimes * expected || observed <= Math.max(...days)) return null
  if (certainty < t.certainty) return null
  return found('velocity', certainty, { observed, expected: round(expected), orders: observed, from: from.toISOString() })
}

/** A leak brings people who know the shop already and found a discount. */
function newCustomers({ recent, own, campaign, from }: Windows, t: RadarThresholds): FoundSignal | null {
  const known = recent.knownCustomers
  const expected = blend(own.newCustomers, own.knownCustomers, campaign.newCustomers, campaign.knownCustomers)
  if (known < t.minOrders || expected === null) return null
  const observed = recent.newCustomers / known
  const certainty = shareTail(observed, expected, known)
  if (expected - observed < t.newCustomersFall / 100 || certainty < t.certainty) return null
  return share('new-customers', certainty, { observed, expected, orders: known, from })
}

/** People in other places, or programs, buy at other hours. */
function partOfDay({ recent, own, campaign, from }: Windows, t: RadarThresholds): FoundSignal | null {
  if (recent.orders < t.minOrders) return null
  const parts = recent.parts.flatMap((orders, part) => {
    const expected = blend(own.parts[part]!, own.orders, campaign.parts[part]!, campaign.orders)
    if (expected === null) return []
    const observed = orders / recent.orders
    return observed - expected < t.hoursRise / 100
      ? []
      : { part, observed, expected, certainty: shareTail(observed, expected, recent.orders) }
  })
  const [strongest] = parts.sort((a, b) => b.certainty - a.certainty)
  if (strongest === undefined || strongest.certainty < t.certainty) return null
  const { part, observed, expected, certainty } = strongest
  const detail = `${clock(part * partHours)}–${clock((part + 1) * partHours)}`
  return share('hours', certainty, { observed, expected, orders: recent.orders, from, detail })
}

/** Orders from regions where the code hardly sold. */
function places({ recent, own, campaign, from }: Windows, t: RadarThresholds): FoundSignal | null {
  const located = total(recent.regions)
  const [ownTotal, campaignTotal] = [total(own.regions), total(campaign.regions)]
  if (located < t.minOrders || ownTotal < t.minOrders) return null
  let [strange, expected] = [0, 0]
  const names: [string, number][] = []
  for (const region of new Set([...recent.regions.keys(), ...own.regions.keys(), ...campaign.regions.keys()])) {
    const usual = (own.regions.get(region) ?? 0) / ownTotal
    if (usual >= homeShare) continue
    const orders = recent.regions.get(region) ?? 0
    strange += orders
    if (orders > 0) names.push([region, orders])
    expected += blend(own.regions.get(region) ?? 0, ownTotal, campaign.regions.get(region) ?? 0, campaignTotal) ?? 0
  }
  const observed = strange / located
  const certainty = shareTail(observed, Math.min(expected, 1), located)
  if (observed - expected < t.placesRise / 100 || certainty < t.certainty) return null
  const named = names.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
  const detail = named
    .slice(0, 5)
    .map(([region]) => region)
    .join(', ')
  return share('places', certainty, { observed, expected, orders: located, from, detail })
}

/** One customer who buys again and again resells, or tries what a code gives. */
function repeatCustomers({ topCustomerOrders }: CodePattern, { recent, from }: Windows, t: RadarThresholds): FoundSignal | null {
  if (topCustomerOrders < t.repeatOrders) return null
  const score = Math.min(100, Math.round(100 * (1 - 0.5 ** (topCustomerOrders / t.repeatOrders))))
  const evidence = { observed: topCustomerOrders, expected: 1, orders: recent.orders, from: from.toISOString() }
  return { kind: 'repeat-customers', score, evidence }
}

/** Carts that go as far as the payment and no further; those of the last day may still be paid. */
function unpaid({ hours, campaignHours, now, timeZone }: CodePattern, t: RadarThresholds): FoundSignal | null {
  const until = new Date(now.getTime() - dayMs)
  const from = new Date(until.getTime() - recentDays * dayMs)
  const before = new Date(from.getTime() - baselineDays * dayMs)
  const recent = sumUsage(hours, from, until, timeZone)
  const own = sumUsage(hours, before, from, timeZone)
  const campaign = sumUsage(campaignHours, before, from, timeZone)
  const expected = blend(own.unpaidOrders, own.orders, campaign.unpaidOrders, campaign.orders)
  if (recent.orders < t.minOrders || expected === null) return null
  const observed = recent.unpaidOrders / recent.orders
  const certainty = shareTail(observed, expected, recent.orders)
  if (observed - expected < t.unpaidRise / 100 || certainty < t.certainty) return null
  return share('unpaid', certainty, { observed, expected, orders: recent.orders, from })
}

type ShareFigures = Omit<SignalEvidence, 'from'> & { readonly from: Date }

function share(kind: SignalKind, certainty: number, { observed, expected, from, ...rest }: ShareFigures): FoundSignal {
  return found(kind, certainty, { ...rest, observed: round(observed), expected: round(expected), from: from.toISOString() })
}

/** More certain is stronger, and never more than 100. */
function found(kind: SignalKind, certainty: number, evidence: SignalEvidence): FoundSignal {
  return { kind, score: Math.max(1, Math.min(100, Math.round(100 * (1 - Math.exp(-certainty / 8))))), evidence }
}

/** The code's own share, drawn to its campaign's where it has few orders; null where neither has any. */
function blend(own: number, ownOf: number, campaign: number, campaignOf: number): number | null {
  if (campaignOf === 0) return ownOf === 0 ? null : own / ownOf
  return (own + (campaignWeight * campaign) / campaignOf) / (ownOf + campaignWeight)
}

function weightedMean(days: readonly number[]): number {
  let [sum, weights] = [0, 0]
  for (const [index, orders] of days.entries()) {
    const weight = 0.5 ** ((days.length - 1 - index) / halfLifeDays)
    sum += weight * orders
    weights += weight
  }
  return weights === 0 ? 0 : sum / weights
}

/** Zeros behind the point of the odds that `observed` or more come about where `expected` do; 0 where that is no surprise. */
export function poissonTail(observed: number, expected: number): number {
  if (observed <= expected || expected <= 0) return observed > 0 && expected <= 0 ? Number.POSITIVE_INFINITY : 0
  return (observed * Math.log(observed / expected) - observed + expected) / Math.LN10
}

/** The same of a share among `of`, on whichever side of the expected one it lies. */
export function shareTail(observed: number, expected: number, of: number): number {
  const p = Math.min(Math.max(expected, 1e-6), 1 - 1e-6)
  const part = (q: number, base: number) => (q === 0 ? 0 : q * Math.log(q / base))
  return Math.max(0, (of * (part(observed, p) + part(1 - observed, 1 - p))) / Math.LN10)
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

export type KnownSignal = { readonly status: SignalStatus; readonly score: number; readonly seenAt: Date }

/**
 * What a sign becomes beside the last one of the code and kind: a new one; the same seen again (`reopens` where somebody looks into it and it got clearly
 * worse); or, where it was decided, nothing but that it is still there, until it is clearly worse or comes back after a rest.
 */
export function followUp(
  known: KnownSignal | null,
  found: Pick<FoundSignal, 'score'>,
  now: Date,
  { worseBy, quietDays }: RadarThresholds,
): 'open' | 'update' | 'reopen' | 'touch' {
  if (known === null) return 'open'
  const isWorse = found.score >= Math.min(100, known.score + worseBy) && found.score > known.score
  if (known.status === 'open') return 'update'
  if (known.status === 'acknowledged') return isWorse ? 'reopen' : 'touch'
  const hasRested = now.getTime() - known.seenAt.getTime() > quietDays * dayMs
  return isWorse || hasRested ? 'open' : 'touch'
}
