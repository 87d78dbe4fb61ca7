import { expect, test } from 'vitest'
import { saleState } from './sale-state.ts'

const at = new Date('2026-11-14T15:00:00Z')

test.each([
  ['estimated', false, null, 'estimated'],
  ['estimated', true, null, 'in-doubt'],
  ['confirmed', false, null, 'confirmed'],
  ['confirmed', true, null, 'in-doubt'],
  ['confirmed', false, at, 'available'],
  ['confirmed', true, at, 'in-doubt'],
  ['held', true, null, 'held'],
  ['reversed', true, at, 'reversed'],
] as const)('%s, frozen %s, released %s is shown as %s', (status, isFrozen, releasedAt, shown) => {
  expect(saleState({ status, isFrozen, releasedAt })).toBe(shown)
})
