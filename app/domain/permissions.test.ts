import { expect, test } from 'vitest'
import { type Role, roles, type UserActor } from './actor.ts'
import { actions, may, permissions, rolesFor, staffFor } from './permissions.ts'

const brand = '00000000-0000-7000-8000-00000000000a'
const other = '00000000-0000-7000-8000-00000000000b'
const influencerId = '00000000-0000-7000-8000-00000000000c'

function person(role: Role, brandId: string | null): UserActor {
  return {
    kind: 'user',
    userId: 'u',
    name: role,
    grants: [{ role, brandId }],
    influencerId: role === 'influencer' ? influencerId : null,
  }
}

test('administrators reach all of every action that is not only about oneself; parts of the platform everything', () => {
  for (const action of actions) {
    const reach = (permissions[action] as Record<string, string>).admin
    if (reach !== undefined && reach !== 'own') expect([action, reach]).toEqual([action, 'all'])
    expect(may({ kind: 'system', name: 'job' }, action, { brandId: other })).toBe(true)
  }
})

test('an auditor changes nothing', () => {
  const own = actions.filter((action) => (permissions[action] as Record<string, string>).auditor === 'own')
  const held = actions.filter((action) => rolesFor(action).includes('auditor') && !own.includes(action))
  for (const action of held) expect(action).toMatch(/\.(read|export|verify)/)
})

test.each([
  ['manager', brand, brand, true],
  ['manager', brand, other, false],
  ['manager', null, other, true],
  ['manager', brand, null, false],
  ['manager', null, null, true],
  ['finance', brand, brand, false],
  ['admin', null, other, true],
  ['influencer', null, brand, false],
] as const)('a %s of %s creates codes for %s: %s', (role, granted, wanted, outcome) => {
  expect(may(person(role, granted), 'codes.create-code', { brandId: wanted })).toBe(outcome)
})

test('an influencer reads what is their own, and staff what is of their brands', () => {
  const own = { brandId: brand, influencerId }
  expect(may(person('influencer', null), 'commissions.read', own)).toBe(true)
  expect(may(person('influencer', null), 'commissions.read', { ...own, influencerId: other })).toBe(false)
  expect(may(person('finance', brand), 'commissions.read', { ...own, influencerId: other })).toBe(true)
  expect(may(person('finance', other), 'commissions.read', own)).toBe(false)
})

test('one’s sessions are one’s own, whatever the role', () => {
  for (const role of roles) {
    expect(may(person(role, null), 'auth.revoke-session', { userId: 'u' })).toBe(true)
    expect(may(person(role, null), 'auth.revoke-session', { userId: 'v' })).toBe(false)
  }
})

test('brand settings and the VTEX connection are the administrators’', () => {
  for (const action of ['brands.update-brand', 'brands.connect-vtex', 'brands.test-vtex', 'brands.record-hook-state'] as const)
    expect(rolesFor(action)).toEqual(['admin'])
  expect(staffFor('commissions.read')).toEqual(['admin', 'manager', 'finance', 'auditor'])
})
