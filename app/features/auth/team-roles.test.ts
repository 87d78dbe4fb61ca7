import { expect, test } from 'vitest'
import { admin, managerOf, person } from '#tests/support/acting.ts'
import { givableRoles, teamRoles } from './team-roles.ts'

const [own, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002']

test('nobody gives more than they have', () => {
  expect(givableRoles(admin, own)).toEqual(teamRoles)
  expect(givableRoles(managerOf(own), own)).toEqual(['manager'])
  expect(givableRoles(managerOf(own), other)).toEqual([])
  expect(givableRoles(person('manager'), other)).toEqual(['manager'])
  const both = { ...managerOf(own), grants: [...managerOf(own).grants, { role: 'finance', brandId: own } as const] }
  expect(givableRoles(both, own)).toEqual(['manager', 'finance'])
})
