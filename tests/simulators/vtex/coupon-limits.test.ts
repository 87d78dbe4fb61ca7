import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const coupon = { utmSource: 'mayo', couponCode: 'ANA10', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' }
const promotion = {
  name: 'Mayo',
  type: 'regular',
  origin: 'Marketplace',
  isActive: true,
  beginDateUtc: '2020-01-01T00:00:00Z',
  percentualShippingDiscountValue: 0,
  utmSource: 'mayo',
  percentualDiscountValue: 15,
}
const put = (change: object = {}) => world.call('/api/rnb/pvt/coupon', { body: { ...coupon, ...change } })
const promote = async (change: object = {}) =>
  (await world.call('/api/rnb/pvt/calculatorconfiguration', { body: { ...promotion, ...change } })).body.idCalculatorConfiguration
const order = async (input: object = {}) => {
  const document = await world.control.createOrder('norte', { coupon: 'ana10', ...input })
  const discount = document.totals?.find(({ id }) => id === 'Discounts')?.value ?? 0
  return { orderId: document.orderId, coupon: document.marketingData?.coupon, isDiscounted: discount < 0 }
}

test('a coupon used up does not reach another order, until an order is canceled', async () => {
  await promote()
  await put({ maxUsage: 2 })
  const first = await order()
  expect(first).toMatchObject({ coupon: 'ana10', isDiscounted: true })
  await order()
  expect(await order()).toMatchObject({ coupon: null, isDiscounted: false })
  await world.control.cancelOrder('norte', first.orderId)
  expect(await order()).toMatchObject({ coupon: 'ana10', isDiscounted: true })
})

test('a customer may use a coupon again when the interval is over, another customer at once', async () => {
  await promote()
  await put({ expirationIntervalPerUse: '14.00:00:00' })
  const camila = { customer: { email: 'camila@correo.example' } }
  expect(await order(camila)).toMatchObject({ coupon: 'ana10' })
  expect(await order(camila)).toMatchObject({ coupon: null })
  expect(await order({ customer: { email: 'luis@correo.example' } })).toMatchObject({ coupon: 'ana10' })
  await world.control.moveClock({ advance: 'P14DT1S' })
  expect(await order(camila)).toMatchObject({ coupon: 'ana10' })
})

test('a promotion gives its discount inside its dates, and to coupons of its utmSource alone', async () => {
  await put()
  expect((await order()).isDiscounted).toBe(false)
  const id = await promote({ beginDateUtc: '2099-01-01T00:00:00Z' })
  expect((await order()).isDiscounted).toBe(false)
  await world.control.editPromotion('norte', id, { beginDateUtc: '2020-01-01T00:00:00Z' })
  expect((await order()).isDiscounted).toBe(true)
  await world.control.editPromotion('norte', id, { endDateUtc: '2021-01-01T00:00:00Z' })
  expect((await order()).isDiscounted).toBe(false)
  await world.control.editPromotion('norte', id, { endDateUtc: undefined, isArchived: false })
  await world.control.editCoupon('norte', 'ANA10', { utmSource: 'junio' })
  expect((await order()).isDiscounted).toBe(false)
})

test('somebody edits coupons in VTEX: source, limits, archive; the truth shows without flicker', async () => {
  await put({ maxUsage: 5 })
  await world.control.moveClock({ advance: 'PT3M' })
  await world.control.editCoupon('norte', 'ana10', { utmSource: 'otra', maxUsage: null, maxItemsPerClient: 1 })
  const read = await world.call('/api/rnb/pvt/coupon/ANA10')
  expect(read.body).toMatchObject({ utmSource: 'otra', maxItemsPerClient: 1, isArchived: false })
  expect(read.body).not.toHaveProperty('maxUsage')
  await world.control.editCoupon('norte', 'ana10', { isArchived: true })
  expect(await world.control.coupons('norte')).toMatchObject([{ couponCode: 'ANA10', isArchived: true }])
  await expect(world.control.editCoupon('norte', 'nadie', {})).rejects.toThrow(/404/)
  await expect(world.control.editCoupon('norte', 'ana10', { color: 'red' } as object)).rejects.toThrow(/400/)
})

test('a promotion brought back counts against the limit', async () => {
  const id = await promote()
  await world.call(`/api/rnb/pvt/archive/calculatorConfiguration/${id}`, { method: 'POST' })
  for (let index = 0; index < 100; index++) await promote({ name: `P${index}` })
  expect((await world.call(`/api/rnb/pvt/unarchive/calculatorConfiguration/${id}`, { method: 'POST' })).status).toBe(400)
  expect(await world.control.promotions('norte')).toHaveLength(101)
})
