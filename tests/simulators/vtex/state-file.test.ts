import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { VtexControl } from './control-client.ts'
import { Receiver } from './receiver.ts'
import { createSimulator } from './server.ts'

const key = { appKey: 'k', appToken: 't' }
const headers = {
  'x-vtex-api-appkey': 'k',
  'x-vtex-api-apptoken': 't',
  'content-type': 'application/json',
  accept: 'application/json',
}

async function run(stateFile: string, work: (url: string, control: VtexControl) => Promise<void>): Promise<void> {
  const simulator = await createSimulator({ stateFile })
  const control = new VtexControl(simulator.url)
  try {
    await work(simulator.url, control)
  } finally {
    await control.close()
    await simulator.close()
  }
}

test('orders, coupons, hooks, clock and undelivered notifications outlive a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vtex-'))
  const file = join(folder, 'state')
  const receiver = await new Receiver().start()
  let before: object = {}
  await run(file, async (url, control) => {
    await control.putAccount('norte', {
      currency: 'MXN',
      keys: [key],
      settings: { listLagMs: 5, delivery: { retryBaseMs: 60_000 } },
    })
    const post = (path: string, body: object) =>
      fetch(`${url}/norte${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    await post('/api/rnb/pvt/coupon', {
      utmSource: 'm',
      couponCode: 'ANA',
      maxItemsPerClient: 1,
      expirationIntervalPerUse: '00:00:00',
    })
    expect((await post('/api/orders/hook/config', { hook: { url: receiver.url, headers: {} } })).status).toBe(200)
    await control.moveClock({ advance: 'P1D' })
    receiver.answer = () => 500
    before = await control.createOrder('norte', { orderId: 'a-01', coupon: 'ANA' })
    await vi.waitFor(() => expect(receiver.notifications).toHaveLength(1), 5000)
  })
  expect(await readdir(folder)).toEqual(['state'])
  receiver.answer = () => 200
  await run(file, async (url, control) => {
    expect(await control.order('norte', 'a-01')).toEqual(before)
    expect(await control.account('norte')).toMatchObject({
      currency: 'MXN',
      keys: [key],
      settings: { listLagMs: 5 },
      counts: { coupons: 1 },
    })
    expect((await control.clock()).offsetMs).toBe(86_400_000)
    expect((await fetch(`${url}/norte/api/oms/pvt/orders/order-group/a`, { headers })).status).toBe(200)
    expect(await control.settled(5000)).toEqual({ settled: true, pending: 0 })
    expect(receiver.notifications).toMatchObject([{ OrderId: 'a-01' }, { OrderId: 'a-01' }])
    const fresh = await control.createOrder('norte')
    expect(fresh.orderId).not.toBe('a-01')
  })
  await receiver.close()
  await rm(folder, { recursive: true })
})
