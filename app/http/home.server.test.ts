import { expect, test } from 'vitest'
import type { RoleGrant } from '#app/domain/actor.ts'
import { homeOf } from './home.server.ts'

test.each<[string, RoleGrant[], string[], string]>([
  ['an administrator', [{ role: 'admin', brandId: null }], ['casa', 'moda'], '/brands/casa'],
  ['finance', [{ role: 'finance', brandId: 'b' }], ['moda'], '/brands/moda'],
  ['an auditor before the first brand', [{ role: 'auditor', brandId: null }], [], '/brands'],
  ['an influencer', [{ role: 'influencer', brandId: null }], [], '/influencer'],
  [
    'an influencer who is a manager too',
    [
      { role: 'influencer', brandId: null },
      { role: 'manager', brandId: 'b' },
    ],
    ['moda'],
    '/brands/moda',
  ],
])('%s starts at their own place', (_, grants, slugs, address) => {
  const actor = { kind: 'user', userId: 'u', name: 'Ana', grants, influencerId: null } as const
  expect(
    homeOf(
      actor,
      slugs.map((slug) => ({ slug })),
    ),
  ).toBe(address)
})
