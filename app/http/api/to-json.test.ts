import { expect, test } from 'vitest'
import { JsonText, toJson } from './to-json.ts'

test('what JSON itself can carry is written as JSON.stringify does', () => {
  const value = { a: [1, -0.5, 'ñ"\n', true, null, { nested: {} }], left: undefined, at: new Date('2026-03-10T15:00:00.123Z') }
  expect(toJson(value)).toBe(JSON.stringify(value))
})

test('an amount past 2^53 keeps every digit', () => {
  expect(toJson({ amount: 9_007_199_254_740_993n, debt: -1n })).toBe('{"amount":9007199254740993,"debt":-1}')
})

test.each([2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('%d is refused rather than changed', (number) => {
  expect(() => toJson({ number })).toThrow(RangeError)
})

test('a document of somebody else is passed on as it is', () => {
  expect(toJson({ document: new JsonText('{"value":12345678901234567890, "x": 1.0}') })).toBe(
    '{"document":{"value":12345678901234567890, "x": 1.0}}',
  )
})
