import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currencyInfo, splitPayable } from './currency.ts'
import { addMoney, allocate, applyRate, rateOf, roundRatio, sumMoney } from './money.ts'
import { parseMoney } from './parse-money.ts'

const amount = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 12 })

test.each([
  [5n, 2n, 3n],
  [-5n, 2n, -3n],
  [5n, -2n, -3n],
  [-5n, -2n, 3n],
  [4n, 3n, 1n],
  [-4n, 3n, -1n],
  [0n, 7n, 0n],
  [1n, 2n, 1n],
  [49n, 100n, 0n],
])('%i over %i rounds half away from zero to %i', (numerator, denominator, rounded) => {
  expect(roundRatio(numerator, denominator)).toBe(rounded)
})

test.each([
  [4_437_000n, 875, 388_238n],
  [45_000n, 875, 3_938n],
  [11_920n, 1_250, 1_490n],
  [-45_000n, 875, -3_938n],
  [1n, 5_000, 1n],
  [1n, 4_999, 0n],
])('%i at %i basis points is %i', (base, rate, share) => {
  expect(applyRate({ amount: base, currency: 'COP' }, rate)).toEqual({ amount: share, currency: 'COP' })
})

test('a refund mirrors its sale', () => {
  fc.assert(fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (base, rate) => rateOf(-base, rate) === -rateOf(base, rate)))
})

test.each([
  { total: 100n, weights: [333n, 333n, 334n], parts: [33n, 33n, 34n] },
  { total: 50n, weights: [333n, 333n, 334n], parts: [17n, 16n, 17n] },
  { total: 2n, weights: [1n, 1n, 1n], parts: [1n, 1n, 0n] },
  { total: -2n, weights: [1n, 1n, 1n], parts: [-1n, -1n, 0n] },
  { total: 5n, weights: [0n, 0n], parts: [3n, 2n] },
  { total: 7n, weights: [0n, 3n, 0n], parts: [0n, 7n, 0n] },
  { total: 0n, weights: [], parts: [] },
])('$total by $weights is $parts', ({ total, weights: by, parts }) => {
  expect(allocate(total, by)).toEqual(parts)
})

test('the parts of a split sum to the whole, mirror their negative and miss their exact share by less than one', () => {
  fc.assert(
    fc.property(amount, weights, (total, by) => {
      const parts = allocate(total, by)
      const sum = by.reduce((left, right) => left + right, 0n)
      expect(parts.reduce((left, right) => left + right, 0n)).toBe(total)
      expect(allocate(-total, by)).toEqual(parts.map((part) => -part))
      if (sum === 0n) return
      for (const [index, part] of parts.entries()) {
        const missed = part * sum - total * by[index]!
        expect(missed < sum && missed > -sum).toBe(true)
      }
    }),
  )
})

test('a split refuses a negative weight, and a total without parts', () => {
  expect(() => allocate(5n, [1n, -1n])).toThrow(RangeError)
  expect(() => allocate(5n, [])).toThrow(RangeError)
})

test('amounts add up within one currency only', () => {
  const cop = (value: bigint) => ({ amount: value, currency: 'COP' })
  expect(sumMoney([cop(1n), cop(2n)], 'COP')).toEqual(cop(3n))
  expect(sumMoney([], 'COP')).toEqual(cop(0n))
  expect(() => addMoney(cop(1n), { amount: 1n, currency: 'BRL' })).toThrow(RangeError)
  expect(() => sumMoney([cop(1n)], 'BRL')).toThrow(RangeError)
})

test.each([
  ['12.345,60', 'COP', 'es-CO', 1_234_560n],
  ['$ 12.345,6', 'COP', 'es-CO', 1_234_560n],
  ['COP 12345', 'COP', 'es-CO', 1_234_500n],
  ['1,234.50', 'MXN', 'es-MX', 123_450n],
  ['-R$ 10,05', 'BRL', 'pt-BR', -1_005n],
  ['−3', 'USD', 'en-US', -300n],
  ['1 234,5', 'EUR', 'fr-FR', 123_450n],
  ['9007199254740993,01', 'COP', 'es-CO', null],
  ['900719925474099,01', 'COP', 'es-CO', 90_071_992_547_409_901n],
  ['1.23', 'COP', 'es-CO', null],
  ['1,234', 'COP', 'es-CO', null],
  ['12.34.567', 'COP', 'es-CO', null],
  ['1e3', 'COP', 'es-CO', null],
  ['', 'COP', 'es-CO', null],
  ['12 USD', 'COP', 'es-CO', null],
])('%j of %s in %s reads as %s', (text, currency, locale, minor) => {
  expect(parseMoney(text, currency, locale)).toEqual(minor === null ? null : { amount: minor, currency })
})

test.each([
  ['COP', 1_234_560n, 1_234_500n, 60n],
  ['CLP', 99n, 0n, 99n],
  ['BRL', 1_234_561n, 1_234_561n, 0n],
])('in %s of %i a bank pays %i and the wallet keeps %i', (currency, value, payable, residue) => {
  expect(splitPayable(value, currency)).toEqual({ payable, residue })
})

test('a currency outside the table has cents and pays to the cent', () => {
  expect(currencyInfo('CAD')).toEqual({ code: 'CAD', displayDigits: 2, payoutStep: 1n })
})
