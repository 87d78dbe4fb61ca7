import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasRole, type RoleGrant, readableBrands, roles } from './actor.ts'
import { limitGrants } from './limit-grants.ts'

const brands = ['a', 'b', 'c']
const actorWith = (grants: readonly RoleGrant[]) =>
  ({ kind: 'user', userId: 'u', name: 'Ana', influencerId: null, grants }) as const

test.each<[string, RoleGrant[], string[], RoleGrant[]]>([
  ['a manager of all brands', [{ role: 'manager', brandId: null }], ['a'], [{ role: 'manager', brandId: 'a' }]],
  ['a manager of another brand', [{ role: 'manager', brandId: 'b' }], ['a'], []],
  ['an influencer', [{ role: 'influencer', brandId: null }], ['a'], []],
  [
    'an administrator',
    [{ role: 'admin', brandId: null }],
    ['a'],
    (['manager', 'finance', 'auditor'] as const).map((role) => ({ role, brandId: 'a' })),
  ],
])('%s within brands', (_, grants, within, left) => {
  expect(limitGrants(grants, within)).toEqual(left)
  expect(limitGrants(grants, null)).toBe(grants)
})

test('a limit never gives what was not held, nor what lies outside of it', () => {
  const grant = fc.record({ role: fc.constantFrom(...roles), brandId: fc.constantFrom(null, ...brands) })
  fc.assert(
    fc.property(fc.array(grant), fc.subarray(brands), (grants, within) => {
      const [whole, limited] = [actorWith(grants), actorWith(limitGrants(grants, within))]
      for (const role of roles)
        for (const brandId of [null, ...brands]) {
          if (!hasRole(limited, [role], brandId)) continue
          expect(hasRole(whole, [role], brandId)).toBe(true)
          expect(within).toContain(brandId)
        }
      const readable = readableBrands(limited)
      expect(readable === 'all' ? ['all'] : within).toEqual(expect.arrayContaining([...readable]))
    }),
  )
})
