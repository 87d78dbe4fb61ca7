import { expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { factorDuty } from './factor-duty.ts'

const given = new Date('2026-03-10T15:00:00Z')
const brandId = '00000000-0000-7000-8000-000000000001'

test.each<[string, Role[], boolean, Date | null, Role[], string]>([
  ['a manager without a factor', ['manager'], false, null, [], 'none'],
  ['a manager with one', ['manager'], true, null, [], 'give'],
  ['a manager who gave it', ['manager'], true, given, [], 'none'],
  ['a manager where the operator asks', ['manager'], false, null, ['manager'], 'set-up'],
  ['an administrator without one', ['admin'], false, null, [], 'set-up'],
  ['an administrator with one', ['admin'], true, null, [], 'give'],
  ['an administrator who gave it', ['admin'], true, given, [], 'none'],
  ['someone who is finance beside other things', ['influencer', 'finance'], false, null, [], 'set-up'],
  ['an influencer without one', ['influencer'], false, null, [], 'none'],
  ['an influencer with one', ['influencer'], true, null, [], 'give'],
  ['an auditor where managers are asked', ['auditor'], false, null, ['manager'], 'none'],
])('%s', (_, roles, hasSecondFactor, secondFactorAt, further, duty) => {
  const grants = roles.map((role) => ({ role, brandId: role === 'finance' ? brandId : null }))
  expect(factorDuty({ grants, hasSecondFactor, secondFactorAt }, further)).toBe(duty)
})
