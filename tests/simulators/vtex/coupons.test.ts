import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const base = { utmSource: 'mayo', couponCode: 'ANA10', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' }
const post = (body: object) => world.call('/api/rnb/pvt/coupon', { body })
const read = (code: string) => world.call(`/api/rnb/pvt/coupon/${code}`)

test('a coupon is created with 201 and updated with 200; case does not make it another', async () => {
  expect(await post(base)).toMatchObject({ status: 201, body: { ...base, isArchived: false } })
  expect(await post({ ...base, couponCode: 'ana10', maxUsage: 3 })).toMatchObject({
    status: 200,
    body: { couponCode: 'ANA10', maxUsage: 3 },
  })
  expect((await world.call('/api/rnb/pvt/coupon')).body).toHaveLength(1)
})

test('another code in an update makes another coupon', async () => {
  await post(base)
  expect((await post({ ...base, couponCode: 'ANA11' })).status).toBe(201)
  expect((await read('ANA10')).status).toBe(200)
})

test.each([
  [{ utmSource: undefined }, 'The utmSource field is required.'],
  [{ couponCode: undefined }, 'The couponCode field is required.'],
  [{ maxItemsPerClient: undefined }, 'The maxItemsPerClient field is required.'],
  [{ expirationIntervalPerUse: undefined }, 'The expirationIntervalPerUse field is required.'],
  [{ couponCode: 'new' }, 'The coupon code is reserved.'],
  [{ couponCode: 'CON ESPACIO' }, 'The coupon code accepts letters, digits and hyphen, up to 300 characters.'],
  [{ couponCode: 'ANA_10' }, 'The coupon code accepts letters, digits and hyphen, up to 300 characters.'],
  [{ couponCode: 'A'.repeat(301) }, 'The coupon code accepts letters, digits and hyphen, up to 300 characters.'],
  [{ utmSource: 'año' }, 'UTMs accept letters, digits, hyphen and underscore.'],
  [{ expirationIntervalPerUse: '14 days' }, 'Not a TimeSpan.'],
])('a coupon with %j is refused in the shape of Rates and Benefits', async (change, message) => {
  const answer = await post({ ...base, ...change })
  expect([answer.status, answer.body]).toMatchObject([
    400,
    { error: { '': [message] }, status: 400, title: expect.any(String), type: expect.any(String) },
  ])
  expect((await world.call('/api/rnb/pvt/coupon')).body).toEqual([])
})

test('a new coupon reads archived for two minutes although it works; an update starts no new flicker', async () => {
  await post({ ...base, expirationIntervalPerUse: '14.00:00:00' })
  expect((await read('ana10')).body).toMatchObject({ isArchived: true, expirationIntervalPerUse: '14.00:00:00' })
  const { totals } = await world.control.createOrder('norte', { coupon: 'ANA10', discountPercent: 10 })
  expect(totals?.find((total) => total.id === 'Discounts')?.value).toBeLessThan(0)
  await world.control.moveClock({ advance: 'PT2M1S' })
  expect((await read('ana10')).body.isArchived).toBe(false)
  await post({ ...base, maxUsage: 1 })
  expect((await read('ana10')).body.isArchived).toBe(false)
})

test('archiving and unarchiving answer the code; archived ones are read apart and leave the list', async () => {
  await world.control.patchSettings('norte', { couponFlickerMs: 0 })
  await post(base)
  expect((await world.call('/api/rnb/pvt/archive/coupon/ANA10')).status).toBe(404)
  expect(await world.call('/api/rnb/pvt/archive/coupon/ANA10', { method: 'POST' })).toMatchObject({
    status: 200,
    text: '"ANA10"',
  })
  expect((await world.call('/api/rnb/pvt/archive/coupon/ANA10')).body.isArchived).toBe(true)
  expect((await read('ANA10')).body.isArchived).toBe(true)
  expect((await world.call('/api/rnb/pvt/coupon')).body).toEqual([])
  await world.control.patchSettings('norte', { readsArchivedCoupons: false })
  expect((await read('ANA10')).status).toBe(404)
  expect((await world.call('/api/rnb/pvt/unarchive/coupon/ANA10', { method: 'POST' })).status).toBe(200)
  expect((await read('ANA10')).body.isArchived).toBe(false)
  expect((await world.call('/api/rnb/pvt/archive/coupon/none', { method: 'POST' })).status).toBe(404)
})

test('many coupons: own codes for a quantity of one, random endings for more, sixty calls a minute', async () => {
  const many = (quantity: number) =>
    world.call('/api/rnb/pvt/multiple-coupons', { body: [{ quantity, couponConfiguration: base }] })
  expect((await many(1)).body).toEqual(['ANA10'])
  const codes = (await many(3)).body as string[]
  expect(codes).toHaveLength(3)
  for (const code of codes) expect(code).toMatch(/^ANA10-[a-z0-9]{15}$/)
  expect(await world.call('/api/rnb/pvt/multiple-coupons', { body: [] })).toMatchObject({
    status: 400,
    text: 'A list of multiple coupon configurations is required',
  })
  for (let calls = 3; calls < 60; calls++) await many(1)
  expect((await many(1)).status).toBe(429)
  expect((await world.call('/api/rnb/pvt/coupons?quantity=2', { body: base })).body).toHaveLength(2)
})

test('usage lists the orders of a coupon, and a canceled order gives its use back', async () => {
  await post(base)
  const { orderId } = await world.control.createOrder('norte', { coupon: 'ana10' })
  const usage = (await world.call('/api/rnb/pvt/coupon/usage/ANA10')).body
  expect(usage).toMatchObject({ hostName: 'norte', couponCode: 'ANA10' })
  expect(Object.values(usage.profileUsages)).toMatchObject([
    { orderUsage: [{ orderId, usageDateUtc: expect.stringMatching(/Z$/) }] },
  ])
  expect((await world.call('/api/rnb/v2/pvt/coupon/usage-count/ANA10')).text).toBe('1')
  await world.control.cancelOrder('norte', orderId)
  expect((await world.call('/api/rnb/v2/pvt/coupon/usage-count/ANA10')).text).toBe('0')
})
