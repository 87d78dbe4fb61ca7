import { expect, test } from 'vitest'
import { normalGrants } from './grants.ts'

test('a role for all brands swallows the same role for one, and nothing is said twice', () => {
  expect(
    normalGrants([
      { role: 'manager', brandId: 'b' },
      { role: 'finance', brandId: null },
      { role: 'finance', brandId: 'a' },
      { role: 'manager', brandId: 'b' },
      { role: 'manager', brandId: 'a' },
    ]),
  ).toEqual([
    { role: 'finance', brandId: null },
    { role: 'manager', brandId: 'a' },
    { role: 'manager', brandId: 'b' },
  ])
})
