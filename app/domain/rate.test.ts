import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRate, isBasisPoints, isRate, parseRate } from './rate.ts'

test.each([
  ['12,5', 1_250],
  ['12.50 %', 1_250],
  ['100', 10_000],
  ['0', 0],
  ['8.75%', 875],
  ['100,01', null],
  ['1.234', null],
  ['-1', null],
  ['', null],
  ['12,5,0', null],
])('%j is a rate of %s', (text, rate) => {
  expect(parseRate(text)).toBe(rate)
})

test('a written rate reads back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('es-CO', 'en-US', 'pt-BR'), (rate, locale) => {
      expect(parseRate(formatRate(rate, locale))).toBe(rate)
    }),
  )
})

test('a rate is whole basis points up to 100 %, a fixed amount is not negative', () => {
  expect([0, 1, 10_000, 10_001, -1, 0.5, Number.NaN].map(isBasisPoints)).toEqual([true, true, true, false, false, false, false])
  expect(isRate({ kind: 'percent', rate: 10_001 })).toBe(false)
  expect(isRate({ kind: 'fixed', amountPerUnit: -1n })).toBe(false)
  expect(isRate({ kind: 'fixed', amountPerUnit: 0n })).toBe(true)
})
