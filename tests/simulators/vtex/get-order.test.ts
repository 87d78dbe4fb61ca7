import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()

test('a loaded document comes back exactly as it is, whatever it lacks or adds', async () => {
  const document = { orderId: 'BWW-Lojas_X-123', value: 5, packageAttachment: {}, marketingData: null, strange: [{ deep: null }] }
  await world.control.loadOrders('norte', document)
  expect((await world.call('/api/oms/pvt/orders/BWW-Lojas_X-123')).body).toEqual(document)
})

test('an order is found by its sequence, a missing one is a 404', async () => {
  const { orderId, sequence } = await world.control.createOrder('norte')
  expect((await world.call(`/api/oms/pvt/orders/seq${sequence}`)).body.orderId).toBe(orderId)
  expect((await world.call('/api/oms/pvt/orders/nothing-01')).status).toBe(404)
})

test('an order group is an array of its siblings', async () => {
  for (const orderId of ['v9-01', 'v9-02']) await world.control.createOrder('norte', { orderId, orderGroup: 'v9' })
  const { body } = await world.call('/api/oms/pvt/orders/order-group/v9')
  expect(body.map((document: { orderId: string }) => document.orderId)).toEqual(['v9-01', 'v9-02'])
  expect((await world.call('/api/oms/pvt/orders/order-group/none')).status).toBe(404)
})
