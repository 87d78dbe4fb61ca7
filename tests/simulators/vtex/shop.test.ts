import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()

test('a playing shop makes orders at its rate and walks each to its end', async () => {
  await world.control.patchSettings('norte', { limits: { getOrder: null } })
  await world.hook()
  const shares = { coupons: ['ANA10'], couponShare: 1, canceledShare: 0.3, returnedShare: 0.3, changedShare: 0.2 }
  const startedMs = Date.now()
  await world.control.startShop('norte', { ordersPerSecond: 100, progressEveryMs: 50, ...shares })
  await sleep(1500)
  const { created } = await world.control.stopShop('norte')
  const expected = (Date.now() - startedMs) / 10
  expect(created).toBeGreaterThan(expected * 0.7)
  expect(created).toBeLessThanOrEqual(expected)
  await world.control.settled()
  const ids = [...new Set(world.receiver.notifications.map((body) => String(body.OrderId)))]
  expect(ids).toHaveLength(created)
  const documents = await Promise.all(ids.map((orderId) => world.control.order('norte', orderId)))
  expect(documents.every((document) => document.marketingData?.coupon === 'ANA10')).toBe(true)
  expect(new Set(documents.map((document) => document.status))).toContain('invoiced')
  expect(new Set(documents.map((document) => document.status))).toContain('canceled')
  expect(documents.some((document) => document.packageAttachment?.packages?.some((entry) => entry.type === 'Input'))).toBe(true)
  expect(documents.some((document) => document.totals?.some((total) => total.id === 'Change'))).toBe(true)
})

test('a shop started again takes up the orders that were under way', async () => {
  await world.control.startShop('norte', {
    ordersPerSecond: 40,
    progressEveryMs: 400,
    canceledShare: 0,
    returnedShare: 0,
    changedShare: 0,
  })
  await sleep(200)
  await world.control.stopShop('norte')
  const under = await world.call('/api/oms/pvt/orders?f_status=order-created')
  expect(under.body.paging.total).toBeGreaterThan(0)
  await world.control.startShop('norte', { ordersPerSecond: 0.001, progressEveryMs: 10 })
  await vi.waitFor(async () => {
    expect((await world.call('/api/oms/pvt/orders?f_status=invoiced')).body.paging.total).toBe(under.body.paging.total)
  }, 4000)
  expect(await world.control.shop('norte')).toMatchObject({ playing: true, created: 0 })
})
