import { expect, test } from 'vitest'
import { admin, as, system } from '#tests/support/acting.ts'
import { requireFreshFactor } from './require-fresh-factor.ts'

test.each([
  ['who gave it a moment ago', { ...as(admin), hasFreshFactor: true }, true],
  ['who gave it long ago', { ...as(admin), hasFreshFactor: false }, false],
  ['of whom nobody knows', as(admin), false],
  ['that is the platform itself', as(system), true],
])('one %s', (_, ctx, passes) => {
  if (passes) return expect(() => requireFreshFactor(ctx)).not.toThrow()
  expect(() => requireFreshFactor(ctx)).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'auth.step-up-needed' }))
})
