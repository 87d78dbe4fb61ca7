import fc from 'fast-check'
import { expect, test } from 'vitest'
import { debtRecovery } from './statement.ts'

const facts = { debt: -10_000n, earned: 6_000n, available: 6_000n, share: 3_000 }

test.each([
  ['the share of what was earned', {}, 1_800n],
  ['all that is owed, where that is less', { debt: -500n }, 500n],
  ['no more than is there', { available: 700n }, 700n],
  ['nothing without earnings', { earned: 0n }, 0n],
  ['nothing from a wallet below zero', { available: -1n }, 0n],
  ['nothing without debt', { debt: 0n }, 0n],
  ['the part of a unit is left', { earned: 9n }, 2n],
])('a cut-off recovers %s', (_, changed, amount) => {
  expect(debtRecovery({ ...facts, ...changed })).toBe(amount)
})

test('a recovery never exceeds the share, the debt or what is available', () => {
  const amount = fc.bigInt({ min: -1_000_000n, max: 1_000_000n })
  fc.assert(
    fc.property(amount, amount, amount, fc.integer({ min: 0, max: 10_000 }), (debt, earned, available, share) => {
      const taken = debtRecovery({ debt: debt > 0n ? -debt : debt, earned, available, share })
      expect(taken >= 0n).toBe(true)
      if (taken > 0n) {
        expect(taken * 10_000n <= earned * BigInt(share)).toBe(true)
        expect(taken <= (debt > 0n ? debt : -debt) && taken <= available).toBe(true)
      }
    }),
  )
})
