import { expect, test } from 'vitest'
import { compareWithBefore, type DayTotals, seriesOf } from './sales-totals.ts'

function day(on: string, orders: number): DayTotals {
  const amount = BigInt(orders)
  return {
    day: on,
    currency: 'COP',
    orders,
    reversedOrders: 1,
    salesAmount: amount * 100n,
    estimatedAmount: amount,
    confirmedAmount: amount * 2n,
    heldAmount: amount * 4n,
  }
}

const days = [
  day('2026-02-24', 1),
  day('2026-03-02', 2),
  day('2026-03-03', 4),
  day('2026-03-04', 8),
  day('2026-03-10', 16),
  day('2026-03-11', 32),
]

test.each([
  [1, 16, 0],
  [7, 24, 6],
  [30, 31, 0],
])('the %i days that end today have %i orders, those before them %i', (length, current, previous) => {
  const comparison = compareWithBefore(days, '2026-03-10', length)
  expect(comparison.current.orders).toBe(current)
  expect(comparison.previous.orders).toBe(previous)
  expect(comparison.current).toMatchObject({ salesAmount: BigInt(current) * 100n, heldAmount: BigInt(current) * 4n })
})

test('a series has every day, oldest first, over the end of a month, and sums what is earned in every state', () => {
  const series = seriesOf(days, '2026-03-04', 4)
  expect(series.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'])
  expect(series.map(({ commissionAmount }) => commissionAmount)).toEqual([0n, 14n, 28n, 56n])
  expect(series[0]).toMatchObject({ orders: 0, salesAmount: 0n })
})
