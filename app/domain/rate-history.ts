import { type Assessment, assessOrder } from './assess-order.ts'
import type { CampaignTerms, StandingPeriod } from './campaign-terms.ts'
import { type Override, rateAssessed } from './commission.ts'
import type { OrderLine, OrderState } from './order-snapshot.ts'
import { localDate, startOfPeriod } from './period.ts'

/** A past order, as it stands. */
export type HistoricOrder = {
  readonly influencerId: string
  readonly placedAt: Date
  readonly state: OrderState
  readonly lines: readonly OrderLine[]
  /** Null where it is not known. */
  readonly isNewCustomer: boolean | null
}

export type HistoryRules = {
  readonly terms: CampaignTerms
  readonly period: StandingPeriod
  readonly timeZone: string
  /** Better rates granted, by influencer. */
  readonly overrides: ReadonlyMap<string, Override>
}

/** What an influencer's orders come to. Minor units. */
export type HistoryTotal = { readonly orders: number; readonly base: bigint; readonly commission: bigint }

type Assessed = readonly [assessment: Assessment, period: string]

/**
 * What past orders would have earned under one version of terms, all of them from nothing: standings, caps and budget begin at zero with the
 * first order. @param orders in the order in which they count: by instant, then by number
 * @returns by influencer; orders that earn on nothing are counted nowhere
 */
export function rateHistory(orders: readonly HistoricOrder[], rules: HistoryRules): Map<string, HistoryTotal> {
  const { terms, overrides } = rules
  const isRetroactive = terms.tiers?.mode === 'retroactive'
  const assess = (order: HistoricOrder): Assessed => [assessOrder(order, terms, order.isNewCustomer), periodOf(order, rules)]
  // Only where a period's total is needed ahead of its orders are all of them held in memory.
  const assessed = isRetroactive ? orders.map(assess) : null
  const soldInAll = new Map<string, bigint>()
  for (const [{ base }, period] of assessed ?? []) add(soldInAll, period, base)
  const soldBefore = new Map<string, bigint>()
  const capped = new Map<string, bigint>()
  const totals = new Map<string, { orders: number; base: bigint; commission: bigint }>()
  let spent = 0n
  for (const [index, order] of orders.entries()) {
    const [assessment, period] = assessed?.[index] ?? assess(order)
    if (assessment.base === 0n) continue
    const trace = rateAssessed(order, assessment, terms, {
      override: overrides.get(order.influencerId) ?? null,
      isNewCustomer: order.isNewCustomer,
      standing: (isRetroactive ? soldInAll : soldBefore).get(period) ?? 0n,
      periodLeft: leftOf(terms.maxPerPeriod, capped.get(period) ?? 0n),
      budgetLeft: leftOf(terms.budget, spent),
    })
    add(soldBefore, period, assessment.base)
    add(capped, period, trace.capped)
    spent += trace.commission
    const total = totals.get(order.influencerId) ?? { orders: 0, base: 0n, commission: 0n }
    total.orders += 1
    total.base += assessment.base
    total.commission += trace.commission
    totals.set(order.influencerId, total)
  }
  return totals
}

function periodOf({ influencerId, placedAt }: HistoricOrder, { period, timeZone }: HistoryRules): string {
  return `${influencerId} ${startOfPeriod(localDate(placedAt, timeZone), period)}`
}

function leftOf(limit: bigint | null, used: bigint): bigint | null {
  if (limit === null) return null
  return limit > used ? limit - used : 0n
}

function add(sums: Map<string, bigint>, key: string, amount: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + amount)
}
