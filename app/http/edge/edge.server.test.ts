import { Readable } from 'node:stream'
import { brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createLogger } from '#app/platform/logger.server.ts'
import { checkRequest } from './check-request.server.ts'
import { chooseEncoding, compression } from './compression.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { isOwnOrigin, originCheck } from './origin-check.server.ts'
import { contentSecurityPolicy } from './security-headers.server.ts'
import { serve } from './serve.server.ts'

const own = 'https://afiliados.example'
const silent = createLogger('silent', 'test')

test.each([
  ['same-origin by the browser', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['typed by the reader', { 'Sec-Fetch-Site': 'none' }, true],
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: own }, false],
  ['a sibling domain', { 'Sec-Fetch-Site': 'same-site' }, false],
  ['an old browser, own origin', { Origin: own }, true],
  ['an old browser, other origin', { Origin: 'https://evil.example' }, false],
  ['no sign of where it comes from', {}, false],
  ['an opaque origin', { Origin: 'null' }, false],
])('a form is taken from here only: %s', (_, headers, expected) => {
  expect(isOwnOrigin(new Headers(headers as Record<string, string>), own)).toBe(expected)
})

test('webhooks and the API are not asked where they come from, pages are', async () => {
  const app = new Hono<EdgeEnv>().use(originCheck(own, silent)).all('*', (c) => c.text('ok'))
  expect((await app.request('/webhooks/vtex/one', { method: 'POST' })).status).toBe(200)
  expect((await app.request('/api/v1/codes', { method: 'POST' })).status).toBe(200)
  expect((await app.request('/withdrawals', { method: 'POST' })).status).toBe(403)
  expect((await app.request('/withdrawals')).status).toBe(200)
})

test.each([
  ['GET', '/orders?q=%C3%B1', undefined, 200],
  ['GET', '/orders?q=a+b', undefined, 200],
  ['GET', '/orders?q=%00', undefined, 400],
  ['GET', '/orders/%00', undefined, 400],
  ['GET', '/orders?q=%C3%28', undefined, 400],
  ['GET', '/orders/%E0%A4%A', undefined, 400],
  ['GET', '/api/v1/orders?search=%00', undefined, 400],
  ['GET', `/orders?q=${'a'.repeat(9_000)}`, undefined, 400],
  ['POST', '/orders', 'application/x-www-form-urlencoded', 200],
  ['POST', '/orders', 'multipart/form-data; boundary=x', 200],
  ['POST', '/orders', 'application/json', 415],
  ['POST', '/orders', 'text/plain', 415],
  ['POST', '/orders', undefined, 415],
  ['PUT', '/orders', 'text/html', 415],
  ['POST', '/api/v1/orders', 'application/json', 200],
  ['POST', '/webhooks/resend', 'application/json', 200],
])('%s %s with %s: %i', async (method, path, type, status) => {
  const app = new Hono<EdgeEnv>().use(checkRequest(silent)).all('*', (c) => c.text('ok'))
  const headers: Record<string, string> = type === undefined ? {} : { 'Content-Type': type }
  expect((await app.request(path, { method, headers })).status).toBe(status)
})

test('what the front door refuses is a problem for programs and a line for people, and is logged without its address', async () => {
  const lines: unknown[] = []
  const app = new Hono<EdgeEnv>().use(checkRequest({ ...silent, warn: (...line: unknown[]) => lines.push(line) } as never))
  app.all('*', (c) => c.text('ok'))
  const forProgram = await app.request('/api/v1/orders?search=%00secret', { headers: { 'Accept-Language': 'en' } })
  expect(forProgram.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await forProgram.json()).toMatchObject({ status: 400, code: 'api.malformed-request' })
  const forPerson = await app.request('/orders?q=%00secret', { headers: { 'Accept-Language': 'es' } })
  expect(await forPerson.text()).toBe('Esa dirección o solicitud no es válida.')
  expect(lines).toMatchObject([
    [{ status: 400, reason: 'malformed-request' }, 'request.refused'],
    [{ status: 400 }, 'request.refused'],
  ])
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
])('%s is answered in %s', (accept, expected) => {
  expect(chooseEncoding(accept)).toBe(expected)
})

test('a stream of rows is compressed while it is made, and arrives whole', async () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `order-${i},12.50\n`)
  const body = Readable.toWeb(Readable.from(rows.map((row) => Buffer.from(row)))) as unknown as ReadableStream
  const app = new Hono().use(compression()).get('/rows', () => new Response(body, { headers: { 'Content-Type': 'text/csv' } }))
  const answer = await app.request('/rows', { headers: { 'Accept-Encoding': 'br' } })
  expect(answer.headers.get('Content-Encoding')).toBe('br')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(brotliDecompressSync(bytes).toString()).toBe(rows.join(''))
})

test('a tiny answer and a picture are sent as they are', async () => {
  const app = new Hono().use(compression())
  app.get('/tiny', (c) => c.text('ok', 200, { 'Content-Length': '2' }))
  app.get('/picture', (c) => c.body(new Uint8Array(4000), 200, { 'Content-Type': 'image/png' }))
  for (const path of ['/tiny', '/picture']) {
    const answer = await app.request(path, { headers: { 'Accept-Encoding': 'br' } })
    expect(answer.headers.get('Content-Encoding')).toBeNull()
  }
})

test('the policy of a page allows no foreign script, frame or form', () => {
  const policy = contentSecurityPolicy('abc', { isHttps: true, isDevelopment: false })
  expect(policy).toContain("script-src 'self' 'nonce-abc'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("form-action 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(policy).not.toMatch(/style-src-elem[^;]*unsafe/)
  const [pictures, ...others] = policy.split('; ').toSorted((one) => (one.startsWith('img-src') ? -1 : 1))
  expect(pictures).toBe("img-src 'self' data: blob: https://*.vteximg.com.br https://*.vtexassets.com")
  expect(others.join('; ')).not.toMatch(/(https?:|\*)/)
  expect(policy.match(/unsafe-inline/g)).toEqual(['unsafe-inline'])
})

test('a request in flight is answered after the server was told to stop, and new ones are refused', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const app = new Hono().get('/slow', async (c) => {
    await held
    return c.text('done')
  })
  const server = await serve(app, { host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${server.port}/slow`
  const inFlight = fetch(url, { headers: { Connection: 'close' } })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = server.close()
  await expect(fetch(url)).rejects.toThrow()
  release()
  expect(await (await inFlight).text()).toBe('done')
  await closed
})

test('a port that is taken is named', async () => {
  const app = new Hono()
  const first = await serve(app, { host: '127.0.0.1', port: 0 })
  await expect(serve(app, { host: '127.0.0.1', port: first.port })).rejects.toThrow(`port ${first.port} is in use`)
  await first.close()
})
