import { expect, test } from 'vitest'
import { areProven, hasPromotionRoom, type PermissionCheck, type SetupFacts, setupProgress, vtexResources } from './vtex-setup.ts'

const granted: PermissionCheck[] = vtexResources.map((resource) => ({
  ...{ resource, product: 'OMS', name: resource, result: 'granted', failure: null },
}))
const whole: NonNullable<SetupFacts> = {
  permissionReport: granted,
  promotionRoom: { active: 3, limit: 100 },
  hookState: 'configured',
  lastPingAt: new Date(0),
}

test.each([
  ['nothing is known yet', null, 'keys'],
  ['the keys were never tried', { ...whole, permissionReport: null }, 'permissions'],
  [
    'a resource is missing',
    { ...whole, permissionReport: [...granted.slice(1), { ...granted[0]!, result: 'missing' }] },
    'permissions',
  ],
  ['VTEX did not answer for one', { ...whole, permissionReport: [{ ...granted[0]!, result: 'unanswered' }] }, 'permissions'],
  ['nobody asked for promotions', { ...whole, promotionRoom: null }, 'promotions'],
  ['the account is full of promotions', { ...whole, promotionRoom: { active: 100, limit: 100 } }, 'promotions'],
  ['the hook was lost', { ...whole, hookState: 'missing' }, 'hook'],
  ['VTEX has not pinged', { ...whole, lastPingAt: null }, 'ping'],
  ['all is there', whole, null],
] as const)('where %s, the next step is %s', (_, facts, next) => {
  expect(setupProgress(facts as SetupFacts).next).toBe(next)
})

test('a step that is done stays done when one before it is not any more', () => {
  expect(setupProgress({ ...whole, permissionReport: null }).done).toMatchObject({ keys: true, permissions: false, hook: true })
})

test('no report proves nothing, and the last promotion that fits still fits', () => {
  expect(areProven([])).toBe(false)
  expect([99, 100].map((active) => hasPromotionRoom({ active, limit: 100 }))).toEqual([true, false])
})
