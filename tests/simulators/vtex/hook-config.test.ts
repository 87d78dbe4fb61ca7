import { expect, test } from 'vitest'
import { withSimulator } from './test-world.ts'

const world = withSimulator()
const config = '/api/orders/hook/config'

test('configuring pings the address with the configured headers and reads back as it was set', async () => {
  const filter = { type: 'FromWorkflow', status: ['payment-approved', 'no-such-status'] }
  expect((await world.hook(filter)).status).toBe(200)
  expect(world.receiver.received).toMatchObject([{ body: { hookConfig: 'ping' }, headers: { 'x-our-secret': 'a-long-secret' } }])
  expect((await world.call(config)).body).toEqual({
    filter,
    hook: { url: world.receiver.url, headers: { 'X-Our-Secret': 'a-long-secret' } },
  })
})

test('a ping that is not answered with 200 is a 400 and leaves the hook of before', async () => {
  await world.hook({ type: 'FromWorkflow', status: ['invoiced'] })
  for (const status of [204, 401, 500]) {
    world.receiver.answer = () => status
    expect((await world.hook()).status).toBe(400)
  }
  expect((await world.call(config)).body.filter).toEqual({ type: 'FromWorkflow', status: ['invoiced'] })
})

test('a ping without an answer in time is a 400 too', async () => {
  await world.control.patchSettings('norte', { delivery: { timeoutMs: 50 } })
  world.receiver.answer = () => undefined
  expect((await world.hook()).status).toBe(400)
  expect((await world.call(config)).text).toBe('null')
})

test('mixing both filters is a 409', async () => {
  expect((await world.hook({ type: 'FromWorkflow', status: ['invoiced'], expression: 'value > 1' })).status).toBe(409)
  expect((await world.hook({ type: 'FromWorkflow', status: ['invoiced'], disableSingleFire: true })).status).toBe(409)
})

test('one hook per key: another key’s hook is apart, a second POST replaces, DELETE removes', async () => {
  await world.control.putAccount('norte', { keys: [world.key, { ...world.other, resources: ['HookAdmin'] }] })
  const headers = { 'x-vtex-api-appkey': world.other.appKey, 'x-vtex-api-apptoken': world.other.appToken }
  await world.hook({ type: 'FromWorkflow', status: ['invoiced'] })
  await world.call(config, { headers, body: { hook: { url: world.receiver.url } } })
  await world.hook({ type: 'FromWorkflow', status: ['canceled'] })
  expect((await world.call(config)).body.filter.status).toEqual(['canceled'])
  expect((await world.call(config, { headers })).body.filter).toBeUndefined()
  expect((await world.call(config, { method: 'DELETE' })).status).toBe(200)
  expect((await world.call(config, { method: 'DELETE' })).status).toBe(404)
  expect((await world.call(config, { headers })).status).toBe(200)
})

test('three days without a notification delete the hook, a notification keeps it', async () => {
  await world.hook()
  await world.control.moveClock({ advance: 'P2D' })
  await world.control.createOrder('norte')
  await world.control.moveClock({ advance: 'P2D' })
  expect((await world.call(config)).body.hook.url).toBe(world.receiver.url)
  await world.control.moveClock({ advance: 'P1DT1S' })
  expect((await world.call(config)).text).toBe('null')
  await world.control.patchSettings('norte', { emptyHookAnswer: 'not-found' })
  expect((await world.call(config)).status).toBe(404)
})
