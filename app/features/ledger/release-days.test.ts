import { expect, test } from 'vitest'
import { releaseDays } from './release-days.ts'

const release = (availableAt: string, amount: bigint, currency = 'COP') => ({
  availableAt: new Date(availableAt),
  amount,
  currency,
  count: 1,
})

const zoneOf = () => 'America/Bogota'

test('what is released on one day of one currency is one amount', () => {
  const days = releaseDays(
    [release('2026-11-29T05:00:00Z', 100n), release('2026-11-29T06:00:00Z', 20n), release('2026-11-30T05:00:00Z', 3n)],
    zoneOf,
  )
  expect(days.map(({ day, amount, count }) => [day, amount, count])).toEqual([
    ['2026-11-29', 120n, 2],
    ['2026-11-30', 3n, 1],
  ])
})

test('currencies are never added up', () => {
  const days = releaseDays([release('2026-11-29T06:00:00Z', 5n, 'MXN'), release('2026-11-29T05:00:00Z', 100n)], zoneOf)
  expect(days.map(({ currency, amount }) => [currency, amount])).toEqual([
    ['COP', 100n],
    ['MXN', 5n],
  ])
})

test('the day is the brand’s, not the one of Greenwich', () => {
  expect(releaseDays([release('2026-11-29T03:00:00Z', 1n)], zoneOf)[0]!.day).toBe('2026-11-28')
})

test('sales that earn nothing make no day', () => {
  expect(releaseDays([release('2026-11-29T06:00:00Z', 0n)], zoneOf)).toEqual([])
})
