import { expect, test } from 'vitest'
import type { CommissionTrace, TraceLine } from '#app/domain/commission-types.ts'
import { traceChanges } from './trace-changes.ts'

function line(overrides: Partial<TraceLine>): TraceLine {
  return {
    lineId: 'a',
    index: 0,
    skuId: '1902',
    name: 'Vestido',
    quantity: 2,
    remainingQuantity: 2,
    netAmount: 31_998n,
    remainingAmount: 31_998n,
    base: 31_998n,
    rule: { scope: 'default', targetId: null, rate: { kind: 'percent', rate: 1000 } },
    excluded: null,
    commission: 3_200n,
    rounded: true,
    ...overrides,
  }
}

function trace(...lines: TraceLine[]): CommissionTrace {
  const total = lines.reduce((sum, { commission }) => sum + commission, 0n)
  const fixed = {
    termsVersion: 1,
    termsValidFrom: '2026-01-01T05:00:00.000Z',
    orderState: 'paid',
    confirmOn: 'payment',
    holdDays: 15,
  } as const
  const plain = { tieredBase: 0n, tier: null, override: null, isNewCustomer: null, bonus: 0n, periodLeft: null, budgetLeft: null }
  return { ...fixed, ...plain, lines, base: 0n, uncapped: total, earned: total, capped: total, commission: total }
}

test('a returned unit tells the units before and now, and what the line lost', () => {
  const before = trace(line({}), line({ lineId: 'b', name: 'Café' }))
  const after = trace(line({ remainingQuantity: 1, commission: 1_600n }), line({ lineId: 'b', name: 'Café' }))
  expect(traceChanges(before, after)).toEqual([{ lineId: 'a', name: 'Vestido', unitsBefore: 2, units: 1, difference: -1_600n }])
})

test('a refund by value changes the commission and no unit', () => {
  expect(traceChanges(trace(line({})), trace(line({ commission: 2_000n })))).toMatchObject([
    { unitsBefore: 2, units: 2, difference: -1_200n },
  ])
})

test('a line added in the shop had nothing before', () => {
  expect(traceChanges(trace(), trace(line({})))).toMatchObject([{ unitsBefore: 0, units: 2, difference: 3_200n }])
})

test('the first computation changed nothing, and neither did an equal one', () => {
  expect(traceChanges(null, trace(line({})))).toEqual([])
  expect(traceChanges(trace(line({})), trace(line({})))).toEqual([])
})
