import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { createVtexClient, type VtexClient, type VtexClientOptions } from './client.server.ts'
import { createMemoryBudget, unlimitedBudget } from './memory-budget.server.ts'

type Handler = (request: IncomingMessage & { text: string; address: URL }, response: ServerResponse) => void

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const secrets = { appKey: 'vtexappkey-luna-SECRET', appToken: 'TOKENTOKENTOKEN' }

/** A VTEX that answers as told, the client that calls it, and what it heard. */
async function vtex(handler: Handler, options: Partial<VtexClientOptions> = {}) {
  const heard: { method: string; path: string; query: URLSearchParams; body: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const address = new URL(request.url ?? '/', 'http://vtex.test')
      heard.push({
        method: request.method ?? '',
        path: address.pathname,
        query: address.searchParams,
        body: text,
        headers: request.headers,
      })
      handler(Object.assign(request, { text, address }), response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const logged: string[] = []
  const logger = pino(
    { level: 'debug' },
    new Writable({
      write: (chunk, _encoding, done) => {
        logged.push(String(chunk))
        done()
      },
    }),
  )
  const client = createVtexClient({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/{account}`,
    account: 'luna',
    ...secrets,
    timeoutMs: 2_000,
    budget: unlimitedBudget,
    logger,
    retry: { baseMs: 1, maxMs: 2 },
    ...options,
  })
  return { client, heard, logged }
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Answers in turn; the last one stays. */
function inTurn(...handlers: Handler[]): Handler {
  let index = 0
  return (request, response) => handlers[Math.min(index++, handlers.length - 1)]!(request, response)
}

const answer =
  (status: number, body = '', headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end(body)
const order: Handler = (_request, response) => json(response, 200, { orderId: 'v1-01' })

test('every call carries the key pair and says that it speaks JSON', async () => {
  const { client, heard } = await vtex(order)
  expect(await client.getOrder('BWW-Lojas X/1')).toEqual({ orderId: 'v1-01' })
  expect(heard).toMatchObject([
    {
      method: 'GET',
      path: '/luna/api/oms/pvt/orders/BWW-Lojas%20X%2F1',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-vtex-api-appkey': secrets.appKey,
        'x-vtex-api-apptoken': secrets.appToken,
      },
    },
  ])
})

test.each([
  [
    '401 in the shape of OMS',
    401,
    '{"error":{"code":"1","message":"Unauthorized access","exception":null}}',
    { kind: 'unauthorized', code: '1' },
  ],
  ['403 without a body', 403, '', { kind: 'forbidden' }],
  ['404 in HTML', 404, '<html>not found</html>', { kind: 'not-found' }],
  [
    'a conflict of state',
    409,
    '{"error":{"code":"OMS003","message":"Order status should be x"}}',
    { kind: 'rejected', code: 'OMS003' },
  ],
  [
    'a validation',
    400,
    '{"error":{"":["The code is bad."]},"title":"One or more","status":400}',
    { kind: 'rejected', code: undefined },
  ],
  ['400 in plain text', 400, 'Coupon Group Not Found', { kind: 'rejected' }],
  ['a page to log in', 302, '<html>', { kind: 'bad-response' }],
  ['HTML as success', 200, '<!doctype html><p>maintenance', { kind: 'bad-response' }],
  ['an empty success', 200, '', { kind: 'bad-response' }],
  ['half a document', 200, '{"orderId":', { kind: 'bad-response' }],
])('%s is told by its kind, at once', async (_name, status, body, expected) => {
  const { client, heard } = await vtex(answer(status, body))
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ name: 'VtexError', status, ...expected })
  expect(heard).toHaveLength(1)
})

test('what time heals is tried again', async () => {
  const { client, heard } = await vtex(inTurn(answer(503, '<html>'), (request) => request.socket.destroy(), order))
  expect(await client.getOrder('v1-01')).toEqual({ orderId: 'v1-01' })
  expect(heard).toHaveLength(3)
})

test('a coupon is written again after a failure: writing it twice is writing it once', async () => {
  const { client, heard } = await vtex(inTurn(answer(500), (_request, response) => json(response, 201, { couponCode: 'LUNA10' })))
  const coupon = { couponCode: 'LUNA10', utmSource: 'camp-1', maxItemsPerClient: 10, expirationIntervalPerUse: '00:00:00' }
  expect(await client.upsertCoupon(coupon)).toBe('created')
  expect(heard.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
    ['POST', '/luna/api/rnb/pvt/coupon', coupon],
    ['POST', '/luna/api/rnb/pvt/coupon', coupon],
  ])
})

test('patience ends: a failure that stays is reported after the last try', async () => {
  const { client, heard } = await vtex(answer(502), { retry: { attempts: 3, baseMs: 1, maxMs: 1 } })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'unavailable', status: 502 })
  expect(heard).toHaveLength(3)
})

test('a silent server is a timeout, a body that never ends too', async () => {
  const silent = await vtex(() => undefined, { timeoutMs: 60, retry: { attempts: 1 } })
  await expect(silent.client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'timeout' })
  const endless = await vtex((_request, response) => void response.writeHead(200).write('{"orderId":'), {
    timeoutMs: 60,
    retry: { attempts: 1 },
  })
  await expect(endless.client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'timeout' })
})

test('a server that is not there is a failure of the network, with its code', async () => {
  const { client } = await vtex(order, { baseUrl: 'http://127.0.0.1:1/{account}', retry: { attempts: 2, baseMs: 1, maxMs: 1 } })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'network', code: 'ECONNREFUSED' })
})

test('Retry-After is waited for', async () => {
  const { client } = await vtex(inTurn(answer(429, '', { 'retry-after': '0.3' }), order))
  const startedAt = performance.now()
  await client.getOrder('v1-01')
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(295)
})

test('a 429 that asks for more than the caller’s patience is reported, and nobody calls the account meanwhile', async () => {
  const { client, heard } = await vtex(answer(429), { budget: createMemoryBudget({ requestsPerMinute: 100 }) })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'rate-limited', status: 429, retryAfterMs: 60_000 })
  await expect(client.getOrder('v1-02')).rejects.toMatchObject({ kind: 'rate-limited', status: undefined })
  expect(heard).toHaveLength(1)
})

test('a spent budget stops calls before they go out', async () => {
  const { client, heard } = await vtex(order, { budget: createMemoryBudget({ requestsPerMinute: 2 }), retry: { patienceMs: 20 } })
  await client.getOrder('v1-01')
  await client.getOrder('v1-02')
  await expect(client.getOrder('v1-03')).rejects.toMatchObject({ kind: 'budget-exhausted' })
  expect(heard).toHaveLength(2)
})

test('failures in a row open the circuit; one probe after a while closes it', async () => {
  let isDown = true
  const handler: Handler = (request, response) => (isDown ? answer(500)(request, response) : order(request, response))
  const { client, heard } = await vtex(handler, { retry: { attempts: 1 }, circuit: { failuresToOpen: 3, openMs: 150 } })
  for (let call = 0; call < 3; call += 1) await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'unavailable' })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'circuit-open', retryAfterMs: expect.any(Number) })
  expect(heard).toHaveLength(3)
  isDown = false
  await new Promise((resolve) => setTimeout(resolve, 160))
  const [probe, second] = await Promise.allSettled([client.getOrder('v1-01'), client.getOrder('v1-01')])
  expect([probe.status, second.status]).toEqual(['fulfilled', 'rejected'])
  await client.getOrder('v1-01')
})

test('neither errors nor logs hold credentials, ids, bodies or people', async () => {
  const body = JSON.stringify({ error: { code: 'x camila@correo.example', message: 'Camila' }, key: secrets.appToken })
  const { client, logged } = await vtex(inTurn(answer(500, body), answer(400, body)))
  const error = await client.getOrder('pedido-de-camila-01').catch((reason: unknown) => reason)
  const seen = [JSON.stringify(error), String(error), (error as Error).stack, ...logged].join('\n')
  expect(logged.length).toBeGreaterThan(0)
  for (const secret of ['SECRET', 'TOKENTOKEN', 'camila', 'Camila', '127.0.0.1']) expect(seen).not.toContain(secret)
})

test('an account’s name cannot lead elsewhere', () => {
  const options = { baseUrl: 'https://{account}.vtex.test', ...secrets, timeoutMs: 1, budget: unlimitedBudget }
  for (const account of ['', 'evil.test/', 'a@b', '../x', 'a.b'])
    expect(() => createVtexClient({ ...options, account })).toThrow(RangeError)
})

test('a coupon is found, archived or not, or there is none', async () => {
  const stored = {
    lastModifiedUtc: 'x',
    utmSource: 'camp-1',
    couponCode: 'LUNA10',
    isArchived: false,
    maxItemsPerClient: 10,
    expirationIntervalPerUse: '00:00:00',
  }
  const { client } = await vtex(({ address }, response) => {
    if (address.pathname === '/luna/api/rnb/pvt/coupon/LUNA10') return json(response, 200, stored)
    if (address.pathname === '/luna/api/rnb/pvt/archive/coupon/VIEJO')
      return json(response, 200, { ...stored, couponCode: 'VIEJO', maxUsage: 3 })
    response.writeHead(404).end('Coupon not found')
  })
  expect(await client.getCoupon('LUNA10')).toEqual({
    couponCode: 'LUNA10',
    utmSource: 'camp-1',
    utmCampaign: null,
    isArchived: false,
    maxItemsPerClient: 10,
    expirationIntervalPerUse: '00:00:00',
    maxUsage: null,
  })
  expect(await client.getCoupon('VIEJO')).toMatchObject({ couponCode: 'VIEJO', isArchived: true, maxUsage: 3 })
  expect(await client.getCoupon('OTRO')).toBeNull()
})

test('coupons are archived and brought back', async () => {
  const { client, heard } = await vtex((_request, response) => json(response, 200, 'LUNA10'))
  await client.archiveCoupon('LUNA10')
  await client.unarchiveCoupon('LUNA10')
  expect(heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /luna/api/rnb/pvt/archive/coupon/LUNA10',
    'POST /luna/api/rnb/pvt/unarchive/coupon/LUNA10',
  ])
})

test.each([
  ['null', answer(200, 'null')],
  ['an empty body', answer(200)],
  ['an empty object', answer(200, '{}')],
  ['404', answer(404)],
])('no hook reads as %s', async (_name, handler) => {
  const { client } = await vtex(handler)
  expect(await client.getHookConfig()).toBeNull()
})

test('a hook is written as given and read back', async () => {
  let stored: unknown = null
  const { client } = await vtex((request, response) => {
    if (request.method === 'POST') stored = JSON.parse(request.text)
    json(response, 200, stored)
  })
  const config = {
    filter: { type: 'FromWorkflow', status: ['invoiced'] },
    hook: { url: 'https://a.test/h', headers: { k: 'v' } },
  }
  await client.putHookConfig(config)
  expect(stored).toEqual(config)
  expect(await client.getHookConfig()).toEqual(config)
})

test('permissions tell what each resource answered', async () => {
  const { client } = await vtex(({ address }, response) => {
    if (address.pathname.startsWith('/luna/api/oms/pvt/orders/')) return response.writeHead(404).end('<html>')
    if (address.pathname === '/luna/api/oms/pvt/orders') return json(response, 200, { list: [], paging: { total: 0 } })
    if (address.pathname.startsWith('/luna/api/rnb')) return response.writeHead(401).end()
    response.writeHead(403).end()
  })
  expect(await client.testPermissions()).toEqual({
    'view-order': 'granted',
    'list-orders': 'granted',
    hook: 'forbidden',
    coupons: 'unauthorized',
  })
})

/** A list of orders made at the given times, under VTEX's caps. */
async function listing(times: readonly number[]) {
  const found = times.map((time, index) => ({
    orderId: `v${index}-01`,
    creationDate: new Date(time).toISOString(),
    items: null,
    status: 'invoiced',
  }))
  return vtex(({ address: { searchParams } }, response) => {
    const [, from, to] = /^creationDate:\[(\S+) TO (\S+)\]$/.exec(searchParams.get('f_creationDate') ?? '') ?? []
    const [page, perPage] = [Number(searchParams.get('page')), Number(searchParams.get('per_page'))]
    if (from === undefined || to === undefined || page > 30 || perPage > 100) return json(response, 400, {})
    const rows = found.filter((row) => row.creationDate >= from && row.creationDate <= to)
    json(response, 200, { list: rows.slice((page - 1) * perPage, page * perPage), paging: { total: rows.length } })
  })
}

async function ids(client: VtexClient, from: number, to: number): Promise<string[]> {
  const seen: string[] = []
  for await (const row of client.listOrders({ from: new Date(from), to: new Date(to) })) seen.push(row.orderId)
  return seen
}

test('a window lists its orders page by page, both ends included', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const { client, heard } = await listing(Array.from({ length: 250 }, (_, index) => start + index * 1000))
  expect(await ids(client, start, start + 249_000)).toHaveLength(250)
  expect(heard).toHaveLength(3)
  expect(heard[0]!.query.get('f_creationDate')).toBe('creationDate:[2026-05-01T05:00:00.000Z TO 2026-05-01T05:04:09.000Z]')
  expect(await ids(client, start + 1, start + 999)).toEqual([])
  expect(await ids(client, start + 1, start)).toEqual([])
})

test('a window of more than 3 000 orders is split until every order was seen once, however uneven the sales', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const peak = Array.from({ length: 7_000 }, (_, index) => start + 3_600_000 + index)
  const quiet = Array.from({ length: 500 }, (_, index) => start + index * 160_000)
  const times = [...quiet, ...peak].sort((a, b) => a - b)
  const { client, heard } = await listing(times)
  const seen = await ids(client, start, start + 86_399_999)
  expect(seen).toEqual(times.map((_, index) => `v${index}-01`))
  expect(heard.every(({ query }) => Number(query.get('page')) <= 30)).toBe(true)
})

test('a millisecond that holds more than can be shown is reported, never cut short', async () => {
  const start = Date.parse('2026-05-01T05:00:00.000Z')
  const { client } = await listing(Array.from({ length: 3_001 }, () => start))
  await expect(ids(client, start - 10, start + 10)).rejects.toMatchObject({ kind: 'bad-response', code: 'window-too-dense' })
})

test('a list that is none is not read as an empty one', async () => {
  const { client } = await vtex((_request, response) => json(response, 200, { error: 'x' }))
  await expect(ids(client, 0, 1)).rejects.toMatchObject({ kind: 'bad-response', code: 'not-a-list' })
})
