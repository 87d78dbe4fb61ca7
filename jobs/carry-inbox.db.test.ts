import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP' })
  await world.giveCode('ANA10', { defaultRate: { kind: 'percent', rate: 1000 } })
})
afterAll(() => world.close())

const lines = [{ skuId: '10041', quantity: 2, price: 50_000, discountPercent: 0 }]

test('an order with a code earns an estimate when placed, is confirmed when paid, and reversed when canceled', async () => {
  const order = await world.control.createOrder(world.account, {
    coupon: 'ana10',
    lines,
    status: 'payment-pending',
    silent: true,
  })
  await world.refresh(order.orderId)
  expect((await world.commissionOf(order.orderId))?.commission).toMatchObject({ status: 'estimated', amount: 10_000n })
  expect(await world.balances()).toEqual({ estimated: 10_000n, 'commission-expense-estimated': -10_000n })

  await world.control.moveOrder(world.account, order.orderId, 'payment-approved', { silent: true })
  await world.refresh(order.orderId)
  expect(await world.balances()).toEqual({ confirmed: 10_000n, 'commission-expense': -10_000n })

  await world.control.cancelOrder(world.account, order.orderId, { silent: true })
  await world.refresh(order.orderId)
  expect((await world.commissionOf(order.orderId))?.commission).toMatchObject({ status: 'reversed', amount: 0n, revision: 3 })
  expect(await world.balances()).toEqual({})
})
