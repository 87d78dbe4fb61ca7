import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const coupon = { utmSource: 'mayo', couponCode: 'ANA10', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' }

test('above the limit a call is a 429 with Retry-After and Ratelimit headers, shared by get order and group, until the window ends', async () => {
  const { orderId, orderGroup } = await world.control.createOrder('norte')
  await world.control.patchSettings('norte', { limits: { getOrder: 2, windowMs: 2000 } })
  expect((await world.call(`/api/oms/pvt/orders/${orderId}`)).status).toBe(200)
  expect((await world.call(`/api/oms/pvt/orders/order-group/${orderGroup}`)).status).toBe(200)
  const refused = await world.call(`/api/oms/pvt/orders/${orderId}`)
  expect(refused.status).toBe(429)
  expect(refused.text).toBe('')
  expect(refused.headers.get('retry-after')).toMatch(/^[12]$/)
  expect(refused.headers.get('ratelimit-limit')).toBe('2')
  expect(refused.headers.get('ratelimit-remaining')).toBe('0')
  expect((await world.call('/api/oms/pvt/orders')).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  expect((await world.call(`/api/oms/pvt/orders/${orderId}`)).status).toBe(200)
})

test('the published limit of 6000 a minute is the default, and can be lifted', async () => {
  expect((await world.control.account('norte')).settings.limits.getOrder).toBe(6000)
  const { orderId } = await world.control.createOrder('norte')
  await world.control.patchSettings('norte', { limits: { getOrder: 1 } })
  await world.control.patchSettings('norte', { limits: { getOrder: null } })
  for (let calls = 0; calls < 3; calls++) expect((await world.call(`/api/oms/pvt/orders/${orderId}`)).status).toBe(200)
})

test('an armed fault answers the next calls that fit, so many times, and no others', async () => {
  await world.control.armFault({ path: '/api/rnb/', kind: 'status', status: 502, times: 2, retryAfter: 7 })
  expect((await world.call('/api/oms/pvt/orders')).status).toBe(200)
  const failed = await world.call('/api/rnb/pvt/coupon')
  expect([failed.status, failed.headers.get('retry-after')]).toEqual([502, '7'])
  expect((await world.call('/api/rnb/pvt/coupon')).status).toBe(502)
  expect((await world.call('/api/rnb/pvt/coupon')).status).toBe(200)
})

test('an HTML page comes where JSON is expected, and nothing is done', async () => {
  await world.control.armFault({ method: 'POST', kind: 'html', status: 500 })
  const answer = await world.call('/api/rnb/pvt/coupon', { body: coupon })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html'])
  expect(answer.text).toMatch(/^<html>/)
  expect((await world.call('/api/rnb/pvt/coupon')).body).toEqual([])
})

test('a connection dropped after the work leaves the coupon made, one dropped before does not', async () => {
  await world.control.armFault({ method: 'POST', kind: 'drop' })
  await expect(world.call('/api/rnb/pvt/coupon', { body: coupon })).rejects.toThrow()
  expect((await world.call('/api/rnb/pvt/coupon')).body).toHaveLength(1)
  await world.control.armFault({ method: 'POST', kind: 'drop', afterWork: false })
  await expect(world.call('/api/rnb/pvt/coupon', { body: { ...coupon, couponCode: 'LUIS' } })).rejects.toThrow()
  expect((await world.call('/api/rnb/pvt/coupon')).body).toHaveLength(1)
})

test('a time-out is silence, after the work', async () => {
  await world.control.armFault({ method: 'POST', kind: 'timeout' })
  await expect(world.call('/api/rnb/pvt/coupon', { body: coupon, timeoutMs: 100 })).rejects.toThrow(/timeout/i)
  expect((await world.call('/api/rnb/pvt/coupon')).body).toHaveLength(1)
})

test('latency delays the true answer, for one call or for all of an account', async () => {
  const timed = async () => {
    const started = performance.now()
    expect((await world.call('/api/oms/pvt/orders')).status).toBe(200)
    return performance.now() - started
  }
  await world.control.armFault({ kind: 'latency', delayMs: 600 })
  expect(await timed()).toBeGreaterThan(590)
  expect(await timed()).toBeLessThan(590)
  await world.control.patchSettings('norte', { latencyMs: 600 })
  expect(await timed()).toBeGreaterThan(590)
})

test('an outage ends by itself or by hand, and may refuse connections', async () => {
  await world.control.setDown({ account: 'norte', forMs: 1000 })
  expect((await world.call('/api/oms/pvt/orders')).status).toBe(503)
  await new Promise((resolve) => setTimeout(resolve, 1010))
  expect((await world.call('/api/oms/pvt/orders')).status).toBe(200)
  await world.control.setDown({ mode: 'refuse' })
  await expect(world.call('/api/oms/pvt/orders')).rejects.toThrow()
  await world.control.setDown({ forMs: 0 })
  expect((await world.call('/api/oms/pvt/orders')).status).toBe(200)
})
