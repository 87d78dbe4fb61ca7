import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { releaseAllDue } from './release-all-due.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP', timeZone: 'America/Bogota' })
  await world.giveCode('ANA10', { defaultRate: { kind: 'percent', rate: 1000 }, holdDays: 15 })
})
afterAll(() => world.close())

const lines = [{ skuId: '10041', quantity: 1, price: 100_000, discountPercent: 0 }]

async function paidAt(at: string) {
  const order = await world.control.createOrder(world.account, {
    coupon: 'ana10',
    lines,
    status: 'payment-pending',
    creationDate: at,
    silent: true,
  })
  await world.control.moveOrder(world.account, order.orderId, 'payment-approved', { at, silent: true })
  await world.refresh(order.orderId)
  return order.orderId
}

async function release(now: string): Promise<number> {
  const scope = await world.scope()
  return releaseAllDue({ ...scope, ctx: { ...scope.ctx, now: new Date(now) } })
}

test('a hold ends at the start of the local day, not a second before, and only once', async () => {
  const orderId = await paidAt('2026-11-01T23:30:00-05:00')
  expect((await world.commissionOf(orderId))?.commission.availableAt).toEqual(new Date('2026-11-16T05:00:00Z'))
  expect(await release('2026-11-16T04:59:59.999Z')).toBe(0)
  expect(await release('2026-11-16T05:00:00Z')).toBe(1)
  expect(await release('2026-11-16T05:00:00Z')).toBe(0)
  expect(await world.balances()).toEqual({ available: 10_000n, 'commission-expense': -10_000n })
  expect((await world.commissionOf(orderId))?.commission).toMatchObject({
    postedConfirmed: 0n,
    postedAvailable: 10_000n,
    revision: 2,
  })
})

test('a return after the release takes from what is available, below zero when nothing is left', async () => {
  const orderId = await paidAt('2026-10-01T12:00:00-05:00')
  expect(await release('2026-10-16T05:00:00Z')).toBe(1)
  await world.control.addReturn(world.account, orderId, { items: [{ itemIndex: 0, quantity: 1 }] })
  await world.refresh(orderId)
  expect((await world.commissionOf(orderId))?.commission).toMatchObject({ status: 'reversed', amount: 0n, postedAvailable: 0n })
  expect(await world.balances()).toEqual({ available: 10_000n, 'commission-expense': -10_000n })
})

test('while a cancellation is asked and not decided nothing is released; denied, it is', async () => {
  const orderId = await paidAt('2026-09-01T12:00:00-05:00')
  await world.control.requestCancellation(world.account, orderId, { silent: true })
  await world.refresh(orderId)
  expect((await world.commissionOf(orderId))?.commission).toMatchObject({ status: 'confirmed', isFrozen: true })
  expect(await release('2026-11-20T00:00:00Z')).toBe(0)
  await world.control.denyCancellation(world.account, orderId, { silent: true })
  await world.refresh(orderId)
  expect((await world.commissionOf(orderId))?.commission).toMatchObject({ status: 'confirmed', isFrozen: false })
  expect(await release('2026-11-20T00:00:00Z')).toBe(1)
})

test('releases that run at the same time release each commission once', async () => {
  const before = (await world.balances()).available ?? 0n
  const ids = await Promise.all(
    Array.from({ length: 30 }, () =>
      world.control.createOrder(world.account, { coupon: 'ana10', lines, creationDate: '2026-08-01T12:00:00Z', silent: true }),
    ),
  )
  await world.refresh(...ids.map((order) => order.orderId))
  await world.database.sql`
    update commissions set available_at = '2026-08-16T05:00:00Z' where released_at is null and status = 'confirmed'`
  const released = await Promise.all(Array.from({ length: 6 }, () => release('2026-08-17T00:00:00Z')))
  const rest = await release('2026-08-17T00:00:00Z')
  expect(released.reduce((sum, count) => sum + count, rest)).toBe(30)
  expect((await world.balances()).available).toBe(before + 300_000n)
})
