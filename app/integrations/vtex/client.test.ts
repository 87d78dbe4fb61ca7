import { afterEach, expect, test } from 'vitest'
import { type Handler, inTurn, json, secrets, startVtexServer } from '#tests/support/vtex-server.ts'
import { createVtexClient } from './client.server.ts'
import { createMemoryBudget, unlimitedBudget } from './memory-budget.server.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function vtex(...told: Parameters<typeof startVtexServer>) {
  const server = await startVtexServer(...told)
  closers.push(server.close)
  return server
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
  const options = {
    baseUrl: 'https://{account}.vtex.test',
    isPublicOnly: true,
    ...secrets,
    timeoutMs: 1,
    budget: unlimitedBudget,
  }
  for (const account of ['', 'evil.test/', 'a@b', '../x', 'a.b', 'a#', 'a?b', 'a:80', 'á', 'a\r\nb', 'a'.repeat(64)])
    expect(() => createVtexClient({ ...options, account })).toThrow(RangeError)
})

test('with real shops nothing inside our own networks is asked, whatever the address of shops says', async () => {
  const { client, heard } = await vtex(order, { isPublicOnly: true, retry: { attempts: 1 } })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ kind: 'network', code: 'ERR_OUTBOUND_REFUSED' })
  expect(heard).toHaveLength(0)
})

test('a redirect is not followed: the keys go nowhere else', async () => {
  const { client, heard } = await vtex(answer(302, '', { location: '/elsewhere' }), { retry: { attempts: 1 } })
  await expect(client.getOrder('v1-01')).rejects.toMatchObject({ name: 'VtexError' })
  expect(heard).toHaveLength(1)
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
    if (address.pathname.startsWith('/luna/api/catalog_system')) return json(response, 200, null)
    if (address.pathname.startsWith('/luna/api/catalog/')) return response.writeHead(503).end()
    response.writeHead(403).end()
  })
  expect(await client.testPermissions()).toEqual([
    { resource: 'view-order', product: 'OMS', name: 'View order', result: 'granted', failure: null },
    { resource: 'list-orders', product: 'OMS', name: 'List Orders', result: 'granted', failure: null },
    { resource: 'hook', product: 'OMS', name: 'Feed v3 and Hook Admin', result: 'missing', failure: null },
    { resource: 'coupons', product: 'Rates and Benefits', name: 'Manage benefits and rates', result: 'bad-keys', failure: null },
    { resource: 'products', product: 'Catalog', name: 'Product Form', result: 'granted', failure: null },
    { resource: 'skus', product: 'Catalog', name: 'SKUs', result: 'granted', failure: null },
    { resource: 'collections', product: 'Catalog', name: 'Read Collections', result: 'unanswered', failure: 'unavailable' },
  ])
})
