import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const fast = { retryBaseMs: 20, timeoutMs: 100 }

test('a change is told with origin, states and dates, and carries neither money nor coupon', async () => {
  await world.hook()
  const { orderId } = await world.control.createOrder('norte', { status: 'payment-pending', coupon: 'ANA10' })
  await world.control.moveOrder('norte', orderId, 'payment-approved')
  await world.control.settled()
  expect(world.receiver.notifications).toHaveLength(2)
  const told = world.receiver.notifications.find((body) => body.State === 'payment-approved')
  expect(told).toEqual({
    Domain: 'Marketplace',
    OrderId: orderId,
    State: 'payment-approved',
    LastState: 'payment-pending',
    LastChange: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/),
    CurrentChange: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/),
    Origin: { Account: 'norte', Key: world.key.appKey },
  })
  const { lastChange } = await world.control.order('norte', orderId)
  expect(Date.parse(String(told?.CurrentChange))).toBe(Date.parse(lastChange ?? ''))
  expect(world.receiver.received.at(-1)?.headers['x-our-secret']).toBe('a-long-secret')
})

test('the filter of statuses holds; silence is possible; returns and changes are never told by themselves', async () => {
  await world.hook({ type: 'FromWorkflow', status: ['payment-approved', 'invoiced'] })
  const { orderId } = await world.control.createOrder('norte', { status: 'order-created', lines: [{ quantity: 2 }] })
  await world.control.walkOrder('norte', orderId, 'handling')
  await world.control.addChange('norte', orderId, { removed: [{ itemIndex: 0, quantity: 1 }] })
  await world.control.walkOrder('norte', orderId, 'invoiced')
  await world.control.addReturn('norte', orderId, { items: [{ itemIndex: 0, quantity: 1 }] })
  await world.control.createOrder('norte', { status: 'payment-approved', silent: true })
  await world.control.settled()
  expect(world.receiver.notifications.map((body) => body.State).sort()).toEqual(['invoiced', 'payment-approved'])
})

test('anything but 200 is tried again, each wait twice the one before, until it is 200', async () => {
  await world.hook()
  await world.control.patchSettings('norte', { delivery: { retryBaseMs: 60 } })
  const answers = [500, 202, 401, 200]
  world.receiver.answer = () => answers.shift() ?? 200
  const { orderId } = await world.control.createOrder('norte')
  expect(await world.control.settled()).toEqual({ settled: true, pending: 0 })
  const attempts = await world.control.deliveries('norte', { orderId })
  expect(attempts.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 500],
    [2, 202],
    [3, 401],
    [4, 200],
  ])
  const times = world.receiver.received.slice(-4).map(({ atMs }) => atMs)
  const waits = times.slice(1).map((time, index) => time - (times[index] as number))
  for (const [index, expected] of [60, 120, 240].entries()) expect(waits[index]).toBeGreaterThanOrEqual(expected - 5)
  expect((await world.control.statistics()).deliveries).toMatchObject({ attempts: 4, delivered: 1, retried: 3 })
})

test('no answer in time is a failure, and after the last attempt VTEX gives up', async () => {
  await world.hook()
  await world.control.patchSettings('norte', { delivery: { ...fast, maxAttempts: 2 } })
  world.receiver.answer = () => undefined
  await world.control.createOrder('norte')
  await world.control.settled()
  expect((await world.control.deliveries('norte')).map(({ status, error }) => [status, error])).toEqual([
    [null, 'timeout'],
    [null, 'timeout'],
  ])
  expect((await world.control.statistics()).deliveries).toMatchObject({ delivered: 0, givenUp: 1 })
})

test('duplicates, Fulfillment copies and losses come as often as they are set', async () => {
  await world.hook()
  await world.control.patchSettings('norte', { delivery: { duplicateRate: 1, fulfillmentDuplicates: true } })
  await world.control.createOrder('norte')
  await world.control.settled()
  expect(world.receiver.notifications.map((body) => body.Domain).sort()).toEqual([
    'Fulfillment',
    'Fulfillment',
    'Marketplace',
    'Marketplace',
  ])
  await world.control.patchSettings('norte', { delivery: { lossRate: 1 } })
  await world.control.createOrder('norte')
  await world.control.settled()
  expect(world.receiver.notifications).toHaveLength(4)
  expect((await world.control.statistics()).deliveries).toMatchObject({ lost: 2, duplicated: 2 })
})

test('with a random wait notifications overtake one another', async () => {
  await world.hook()
  await world.control.patchSettings('norte', { delivery: { reorderMs: 400 } })
  await world.control.burst('norte', { count: 40 })
  await world.control.settled()
  const order = world.receiver.notifications.map((body) => String(body.OrderId))
  expect(order).toHaveLength(40)
  expect(order).not.toEqual([...order].sort())
  const times = world.receiver.received.slice(-40).map(({ atMs }) => atMs)
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(150)
})

test('a paused account keeps its notifications back and sends them as one burst', async () => {
  await world.hook()
  await world.control.patchSettings('norte', { delivery: { paused: true } })
  await world.control.burst('norte', { count: 30 })
  expect(await world.control.settled()).toEqual({ settled: true, pending: 30 })
  expect(world.receiver.notifications).toEqual([])
  await world.control.patchSettings('norte', { delivery: { paused: false } })
  await world.control.settled()
  expect(world.receiver.notifications).toHaveLength(30)
})

test('any notification can be told: past the filter, several times, with states and dates of one’s own', async () => {
  await world.hook({ type: 'FromWorkflow', status: ['invoiced'] })
  const { orderId } = await world.control.createOrder('norte')
  const stale = {
    orderId,
    state: 'handling',
    lastState: null,
    domain: 'Fulfillment' as const,
    currentChange: '2020-01-01T00:00:00Z',
    times: 2,
  }
  expect(await world.control.notify('norte', { notifications: [stale, { orderId }] })).toEqual({ told: 3 })
  await world.control.settled()
  expect(world.receiver.notifications.filter((body) => body.State === 'handling')).toHaveLength(2)
  expect(world.receiver.notifications).toContainEqual(
    expect.objectContaining({ State: 'handling', Domain: 'Fulfillment', CurrentChange: '2020-01-01T00:00:00Z' }),
  )
  expect(world.receiver.notifications).toContainEqual(
    expect.objectContaining({ State: 'payment-approved', Domain: 'Marketplace' }),
  )
})

test('bulk orders wait for deliverAll, which tells each exactly once', async () => {
  await world.hook()
  const bulk = await world.control.createBulkOrders('norte', 500, { coupons: ['A', 'B'], couponShare: 0.5 })
  expect(bulk.count).toBe(500)
  expect(world.receiver.notifications).toEqual([])
  const result = await world.control.deliverAll({ concurrency: 20 })
  expect(result).toMatchObject({ notifications: 500, delivered: 500 })
  expect(new Set(world.receiver.notifications.map((body) => body.OrderId)).size).toBe(500)
  expect((await world.control.deliverAll()).notifications).toBe(0)
  expect((await world.control.order('norte', bulk.lastOrderId)).marketingData?.coupon).toBe('B')
})

test('deliverAll keeps to a rate', async () => {
  await world.hook()
  await world.control.createBulkOrders('norte', 50)
  const { seconds, delivered } = await world.control.deliverAll({ maxPerSecond: 100 })
  expect(delivered).toBe(50)
  expect(seconds).toBeGreaterThan(0.45)
})
