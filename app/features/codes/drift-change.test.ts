import { expect, test } from 'vitest'
import { wantedCoupon } from '#app/domain/coupon-facts.ts'
import { acceptedChange } from './drift-change.ts'

const code = { status: 'active', maxUses: 100, maxUsesPerClient: null } as const
const wanted = wantedCoupon({ utmSource: 'mayo', ...code }, true, null)

test('a coupon archived in VTEX pauses its code, one that is not there too', () => {
  expect(acceptedChange(code, wanted, { ...wanted, isArchived: true })).toEqual({ ...code, status: 'paused' })
  expect(acceptedChange(code, wanted, null)).toMatchObject({ status: 'paused', maxUses: 100 })
})

test('other limits become the code’s', () => {
  expect(acceptedChange(code, wanted, { ...wanted, maxUsage: 5 })).toMatchObject({ status: 'active', maxUses: 5 })
  expect(acceptedChange(code, wanted, { ...wanted, maxUsage: null })).toMatchObject({ maxUses: null })
  const once = wantedCoupon({ utmSource: 'mayo', maxUses: 100, maxUsesPerClient: 1 }, true, null)
  expect(acceptedChange(code, wanted, once)).toMatchObject({ maxUsesPerClient: 1 })
  expect(acceptedChange({ ...code, maxUsesPerClient: 3 }, wanted, wanted)).toMatchObject({ maxUsesPerClient: 3 })
})

test('another utmSource, and a coupon that works again while its code does not, cannot be accepted', () => {
  expect(acceptedChange(code, wanted, { ...wanted, utmSource: 'otra' })).toBeNull()
  expect(acceptedChange(code, wanted, { ...wanted, utmCampaign: 'otra' })).toBeNull()
  expect(acceptedChange({ ...code, status: 'paused' }, { ...wanted, isArchived: true }, wanted)).toBeNull()
})
