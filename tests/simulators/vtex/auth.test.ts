import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const unauthorized = { error: { code: '1', message: 'Unauthorized access', exception: null } }

test('a bad pair is a 401 in the shape of OMS, a missing one too', async () => {
  for (const headers of [
    { 'x-vtex-api-apptoken': 'wrong' },
    { 'x-vtex-api-appkey': 'nobody' },
    { 'x-vtex-api-appkey': '', 'x-vtex-api-apptoken': '' },
  ]) {
    const answer = await world.call('/api/oms/pvt/orders', { headers: headers as Record<string, string> })
    expect([answer.status, answer.body]).toEqual([401, unauthorized])
  }
})

test('a key without the resource gets a 403 without a body, and what it may do works', async () => {
  const { orderId } = await world.control.createOrder('norte')
  const headers = { 'x-vtex-api-appkey': world.other.appKey, 'x-vtex-api-apptoken': world.other.appToken }
  for (const path of ['/api/oms/pvt/orders', '/api/orders/hook/config', '/api/rnb/pvt/coupon']) {
    const answer = await world.call(path, { headers })
    expect([path, answer.status, answer.text]).toEqual([path, 403, ''])
  }
  expect((await world.call(`/api/oms/pvt/orders/${orderId}`, { headers })).status).toBe(200)
})

test('another account is another shop: neither its keys nor its orders are this one’s', async () => {
  await world.control.putAccount('sur', { currency: 'BRL', keys: [{ appKey: 'k', appToken: 't' }] })
  const { orderId } = await world.control.createOrder('sur')
  expect((await world.call(`/api/oms/pvt/orders/${orderId}`)).status).toBe(404)
  expect(
    (await world.call('/api/oms/pvt/orders', { headers: { 'x-vtex-api-appkey': 'k', 'x-vtex-api-apptoken': 't' } })).status,
  ).toBe(401)
})

test('calls without the required headers are counted', async () => {
  await world.control.resetStatistics()
  await world.call('/api/oms/pvt/orders')
  expect((await world.control.statistics()).withoutRequiredHeaders).toBe(0)
  await world.call('/api/oms/pvt/orders', { headers: { accept: '*/*' } })
  expect(await world.control.statistics()).toMatchObject({
    withoutRequiredHeaders: 1,
    requests: { 'norte listOrders': { 200: 2 } },
  })
})
