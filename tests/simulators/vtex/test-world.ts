import { afterAll, beforeAll, beforeEach } from 'vitest'
import { VtexControl } from './control-client.ts'
import { Receiver } from './receiver.ts'
import { createSimulator, type Simulator } from './server.ts'

const key = { appKey: 'vtexappkey-norte-AAAAAA', appToken: 'token-norte' }
const other = { appKey: 'vtexappkey-norte-BBBBBB', appToken: 'token-orders', resources: ['OMSViewer' as const] }

/** A simulator with an account `norte` (COP) and a receiver, fresh for every test of the file that calls this. */
export function withSimulator() {
  const world = {
    simulator: undefined as unknown as Simulator,
    control: undefined as unknown as VtexControl,
    receiver: undefined as unknown as Receiver,
    key,
    other,
    /** Calls the VTEX API of the account as its application would; the body, where given, is posted. */
    async call(
      path: string,
      options: { method?: string; body?: unknown; headers?: Record<string, string>; timeoutMs?: number } = {},
    ) {
      const response = await fetch(`${world.simulator.url}/norte${path}`, {
        method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-vtex-api-appkey': key.appKey,
          'x-vtex-api-apptoken': key.appToken,
          ...options.headers,
        },
        signal: AbortSignal.timeout(options.timeoutMs ?? 5000),
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      })
      const text = await response.text()
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
      }
    },
    /** Configures the hook of the account to the receiver. */
    async hook(filter?: object) {
      const body = {
        ...(filter ? { filter } : {}),
        hook: { url: world.receiver.url, headers: { 'X-Our-Secret': 'a-long-secret' } },
      }
      return world.call('/api/orders/hook/config', { body })
    },
  }
  beforeAll(async () => {
    world.simulator = await createSimulator()
    world.control = new VtexControl(world.simulator.url)
  })
  beforeEach(async () => {
    await world.receiver?.close()
    world.receiver = await new Receiver().start()
    await world.control.wipe()
    await world.control.putAccount('norte', { currency: 'COP', keys: [key, other] })
  })
  afterAll(async () => {
    await world.receiver.close()
    await world.control.close()
    await world.simulator.close()
  })
  return world
}
