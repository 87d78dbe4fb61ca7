import { expect, test } from 'vitest'
import { canShopStop, couponDifferences, couponFactsOf, usesPerClientOf, wantedCoupon } from './coupon-facts.ts'

const terms = { utmSource: 'mayo', maxUses: null, maxUsesPerClient: null }
const plain = wantedCoupon(terms, true, null)

test('a code without limits makes a coupon without limits', () => {
  const none = { maxUsage: null, expirationIntervalPerUse: '00:00:00', maxItemsPerClient: 10_000 }
  expect(plain).toEqual({ utmSource: 'mayo', utmCampaign: null, isArchived: false, ...none })
})

test('uses in all are the coupon’s uses; one use by a client is an interval nobody outlives; more than one is not VTEX’s to count', () => {
  const once = wantedCoupon({ ...terms, maxUses: 50, maxUsesPerClient: 1 }, true, null)
  expect(once.maxUsage).toBe(50)
  expect(usesPerClientOf(once.expirationIntervalPerUse)).toBe(1)
  expect(wantedCoupon({ ...terms, maxUsesPerClient: 3 }, true, null)).toEqual(plain)
  expect(wantedCoupon(terms, true, once)).toEqual(plain)
})

test('the merchant’s own interval and items stay', () => {
  const theirs = { ...plain, expirationIntervalPerUse: '14.00:00:00', maxItemsPerClient: 3 }
  expect(wantedCoupon(terms, true, theirs)).toEqual(theirs)
})

test('what VTEX leaves out or sends as 0 is no limit', () => {
  expect(couponFactsOf({ utmSource: 'mayo', maxUsage: 0, isArchived: false })).toEqual(plain)
  expect(couponFactsOf(null)).toBeNull()
})

test.each([
  [plain, []],
  [{ ...plain, maxUsage: 5, utmSource: 'otra' }, ['utmSource', 'maxUsage']],
  [{ ...plain, isArchived: true }, ['isArchived']],
  [{ ...plain, maxItemsPerClient: 1 }, []],
  [null, ['isArchived']],
])('a coupon that should work and reads %j differs in %j', (seen, expected) => {
  expect(couponDifferences(plain, seen)).toEqual(expected)
})

test('of a coupon that should be archived nothing else matters', () => {
  const archived = { ...plain, isArchived: true }
  expect(couponDifferences(archived, { ...archived, utmSource: 'otra' })).toEqual([])
  expect(couponDifferences(archived, null)).toEqual([])
  expect(couponDifferences(archived, plain)).toEqual(['isArchived'])
})

test('the shop stops a client’s second use, no later one: more than one use by client leaves its coupon without a limit', () => {
  expect([null, 1, 2, 3].map(canShopStop)).toEqual([false, true, false, false])
  const intervals = [1, 2].map(
    (maxUsesPerClient) => wantedCoupon({ ...terms, maxUsesPerClient }, true, null).expirationIntervalPerUse,
  )
  expect(intervals).toEqual(['3650.00:00:00', '00:00:00'])
})
