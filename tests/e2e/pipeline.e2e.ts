import postgres from 'postgres'
import { afterAll, expect, inject, test, vi } from 'vitest'
import { VtexControl } from '../simulators/vtex/control-client.ts'

const { url, databaseUrl, simulatorUrl, metricsToken } = inject('e2e')
const sql = postgres(databaseUrl, { max: 1 })
const control = new VtexControl(simulatorUrl)

afterAll(async () => {
  await control.close()
  await sql.end()
})

const commissionOf = async (orderId: string) => {
  const [row] = await sql<{ status: string; amount: string; base: string }[]>`
    select c.status, c.amount::text, c.base_amount::text as base
    from commissions c join orders o on o.id = c.order_id where o.vtex_order_id = ${orderId}`
  return row ?? null
}

test('an order that a shop sells becomes a commission, and follows the order to its cancellation', async () => {
  const lines = [{ skuId: '10041', quantity: 2, price: 1_000_000 }]
  const order = await control.createOrder('lumbreco', {
    coupon: 'vale10',
    discountPercent: 10,
    lines,
    status: 'payment-approved',
  })
  await vi.waitFor(async () => expect(await commissionOf(order.orderId)).toMatchObject({ status: 'confirmed' }), {
    timeout: 20_000,
  })
  expect(await commissionOf(order.orderId)).toEqual({ status: 'confirmed', base: '1800000', amount: '180000' })
  await control.cancelOrder('lumbreco', order.orderId)
  await vi.waitFor(async () => expect(await commissionOf(order.orderId)).toMatchObject({ status: 'reversed', amount: '0' }), {
    timeout: 20_000,
  })
})

test('the system says that it is ready, and why', async () => {
  const response = await fetch(`${url}/readyz`)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ isReady: true, checks: { database: true, migrations: true, worker: true } })
})

test('metrics are for who has the token', async () => {
  const ask = (authorization?: string) =>
    fetch(`${url}/metrics`, { headers: authorization === undefined ? {} : { authorization } })
  expect((await ask()).status).toBe(401)
  expect((await ask(`Bearer ${metricsToken}x`)).status).toBe(401)
  const response = await ask(`Bearer ${metricsToken}`)
  expect(response.status).toBe(200)
  const text = await response.text()
  expect(text).toMatch(/^affiliate_inbox_notifications\{brand="lumbre",status="parked"\} \d+$/m)
  expect(text).toMatch(/^affiliate_webhook_ack_seconds_count\{outcome="stored"\} \d+$/m)
  expect(text).toMatch(/^affiliate_commission_minor_units\{brand="jacaranda",currency="MXN",status="confirmed"\} \d+$/m)
})
