import { expect, test } from 'vitest'
import { makeLine } from '#tests/factories/make-snapshot.ts'
import { type CampaignTerms, plainTerms, type TierMode } from './campaign-terms.ts'
import { alone, type CommissionContext, computeCommission } from './commission.ts'
import { type HistoricOrder, rateHistory } from './rate-history.ts'
import { graduate, isRatedAlike, stepAt } from './tiers.ts'

const steps = [
  { from: 0n, rate: 1000 },
  { from: 1_000_000n, rate: 1200 },
  { from: 3_000_000n, rate: 1500 },
]

function terms(mode: TierMode, more: Partial<CampaignTerms> = {}): CampaignTerms {
  return {
    ...plainTerms,
    version: 1,
    validFrom: new Date(0),
    defaultRate: { kind: 'percent', rate: 100 },
    tiers: { mode, steps },
    rules: [],
    include: [],
    exclude: [],
    confirmOn: 'payment',
    holdDays: 15,
    ...more,
  }
}

function order(...amounts: bigint[]) {
  const lines = amounts.map((netAmount, index) =>
    makeLine({ index, lineId: String(index), skuId: String(index), netAmount, remainingAmount: netAmount }),
  )
  return { state: 'paid' as const, lines, customerDocumentHash: null, customerEmailHash: null }
}

function earned(mode: TierMode, amounts: bigint[], context: Partial<CommissionContext>, more: Partial<CampaignTerms> = {}) {
  return computeCommission(order(...amounts), terms(mode, more), { ...alone, ...context }).trace
}

test('a threshold is inside its own step', () => {
  expect([0n, 999_999n, 1_000_000n, 2_999_999n, 3_000_000n, 9_000_000n].map((standing) => stepAt(steps, standing))).toEqual([
    0, 0, 1, 1, 2, 2,
  ])
})

test('an order is cut at every threshold that it crosses', () => {
  expect(graduate(steps, 900_000n, 300_000n)).toEqual([
    { rate: 1000, amount: 100_000n },
    { rate: 1200, amount: 200_000n },
  ])
  expect(graduate(steps, 0n, 4_000_000n).map(({ amount }) => amount)).toEqual([1_000_000n, 2_000_000n, 1_000_000n])
  expect(graduate(steps, 5n, 0n)).toEqual([])
})

test('the worked example of tiers: 900 000 sold, an order of 300 000', () => {
  expect(earned('prospective', [300_000n], { standing: 900_000n }).commission).toBe(30_000n)
  expect(earned('graduated', [300_000n], { standing: 900_000n }).commission).toBe(34_000n)
  expect(earned('retroactive', [300_000n], { standing: 1_200_000n }).commission).toBe(36_000n)
  expect(earned('retroactive', [900_000n], { standing: 1_200_000n }).commission).toBe(108_000n)
  expect(earned('retroactive', [600_000n], { standing: 900_000n }).commission).toBe(60_000n)
})

test('a graduated total goes to its lines by base, and what a cap leaves of it by what each exactly earned', () => {
  const flat = { tiers: { mode: 'graduated', steps: [{ from: 0n, rate: 1000 }] } } as const
  const lines = (more: Partial<CampaignTerms>) =>
    earned('graduated', [333n, 333n, 334n], {}, { ...flat, ...more }).lines.map(({ commission }) => commission)
  expect(lines({})).toEqual([33n, 33n, 34n])
  expect(lines({ maxPerOrder: 50n })).toEqual([17n, 16n, 17n])
})

test('a granted rate lifts the steps below it and leaves the ones above', () => {
  const override = { id: 'o', rate: 1300 }
  const trace = earned('graduated', [4_000_000n], { override })
  expect(trace.tier?.steps.map(({ rate }) => rate)).toEqual([1300, 1300, 1500])
  expect(trace.commission).toBe(390_000n + 150_000n)
})

test('a specific rule is not touched by tiers, and its line is not part of what they rate', () => {
  const rules = [{ scope: 'sku', targetId: '0', rate: { kind: 'percent', rate: 500 } }] as const
  const trace = earned('graduated', [200_000n, 300_000n], { standing: 900_000n }, { rules })
  expect(trace).toMatchObject({ base: 500_000n, tieredBase: 300_000n, commission: 10_000n + 34_000n })
})

test('caps cut one after the other, and say what they had left', () => {
  const trace = earned(
    'prospective',
    [1_000_000n],
    { periodLeft: 70_000n, budgetLeft: 40_000n },
    { maxPerOrder: 80_000n, maxPerPeriod: 100_000n, budget: 1_000_000n },
  )
  expect(trace).toMatchObject({
    uncapped: 100_000n,
    earned: 80_000n,
    capped: 70_000n,
    commission: 40_000n,
    periodLeft: 70_000n,
    budgetLeft: 40_000n,
  })
  expect(earned('prospective', [100n], { periodLeft: 70_000n }).periodLeft).toBeNull()
})

test('a bonus is for new customers alone, a campaign may be for them alone, and small orders may earn nothing', () => {
  const bonus = { newCustomerBonus: 5_000n }
  expect(earned('prospective', [10_000n], { isNewCustomer: true }, bonus)).toMatchObject({ bonus: 5_000n, commission: 6_000n })
  expect(earned('prospective', [10_000n], { isNewCustomer: false }, bonus)).toMatchObject({ bonus: 0n, commission: 1_000n })
  expect(earned('prospective', [10_000n], { isNewCustomer: false }, { newCustomersOnly: true })).toMatchObject({
    base: 0n,
    commission: 0n,
    lines: [{ excluded: { reason: 'not-new-customer' } }],
  })
  expect(earned('prospective', [9_999n], {}, { minimumOrder: 10_000n }).lines[0]!.excluded?.reason).toBe('below-minimum')
  expect(earned('prospective', [10_000n], {}, { minimumOrder: 10_000n }).commission).toBe(1_000n)
})

test('a standing that moves within its step changes nothing, one that brings another step or other parts does', () => {
  const [prospective, graduated] = [terms('prospective').tiers!, terms('graduated').tiers!]
  expect(isRatedAlike(prospective, 1n, 0n, 999_999n)).toBe(true)
  expect(isRatedAlike(prospective, 1n, 999_999n, 1_000_000n)).toBe(false)
  expect(isRatedAlike(graduated, 300_000n, 0n, 700_000n)).toBe(true)
  expect(isRatedAlike(graduated, 300_000n, 0n, 700_001n)).toBe(false)
  expect(isRatedAlike(prospective, 0n, 0n, 5_000_000n)).toBe(true)
})

test('a history is rated from nothing: standings by period, then caps, then the budget', () => {
  const sale = (influencerId: string, day: number, amount: bigint): HistoricOrder => ({
    influencerId,
    placedAt: new Date(Date.UTC(2026, 0, day, 12)),
    isNewCustomer: null,
    ...order(amount),
  })
  const orders = [sale('ana', 2, 900_000n), sale('luz', 3, 100_000n), sale('ana', 4, 300_000n), sale('ana', 34, 100_000n)]
  const rules = { period: 'month', timeZone: 'America/Bogota', overrides: new Map() } as const
  const total = (more: TierMode, changed: Partial<CampaignTerms> = {}) =>
    Object.fromEntries(
      [...rateHistory(orders, { ...rules, terms: terms(more, changed) })].map(([who, { commission }]) => [who, commission]),
    )
  expect(total('prospective')).toEqual({ ana: 90_000n + 30_000n + 10_000n, luz: 10_000n })
  expect(total('graduated')).toEqual({ ana: 90_000n + 34_000n + 10_000n, luz: 10_000n })
  expect(total('retroactive')).toEqual({ ana: 144_000n + 10_000n, luz: 10_000n })
  expect(total('prospective', { maxPerPeriod: 100_000n })).toEqual({ ana: 100_000n + 10_000n, luz: 10_000n })
  expect(total('prospective', { budget: 95_000n })).toEqual({ ana: 90_000n, luz: 5_000n })
})
