import { request as httpRequest } from 'node:http'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EdgeEnv } from './edge-env.ts'
import { securityHeaders } from './security-headers.server.ts'
import { serve } from './serve.server.ts'

let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const app = new Hono<EdgeEnv>().use(securityHeaders({ isHttps: true, isDevelopment: false }))
  app.onError((_, c) => c.text('Internal Server Error', 500))
  app.get('/page', (c) => c.html(`<script nonce="${c.get('cspNonce')}"></script>`))
  app.get('/own', (c) => c.text('x', 200, { 'Referrer-Policy': 'no-referrer' }))
  app.get('/broken', () => {
    throw new Error('select secret from users')
  })
  server = await serve(app, { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close(100))

const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${server.port}${path}`, { headers })

test.each(['/page', '/broken', '/nowhere'])('%s carries every header, found or not, broken or not', async (path) => {
  const { headers } = await ask(path)
  expect(Object.fromEntries(headers)).toMatchObject({
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'content-security-policy': expect.stringMatching(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/),
  })
})

test('a nonce is of one answer, and the one in its policy', async () => {
  const seen = new Set<string>()
  for (let call = 0; call < 3; call += 1) {
    const answer = await ask('/page')
    const [, nonce = ''] = /nonce="([^"]+)"/.exec(await answer.text()) ?? []
    expect(answer.headers.get('Content-Security-Policy')).toContain(`script-src 'self' 'nonce-${nonce}'`)
    expect(answer.headers.get('Content-Security-Policy')).toContain(`style-src-elem 'self' 'nonce-${nonce}'`)
    seen.add(nonce)
  }
  expect(seen.size).toBe(3)
})

test('another site is told nothing, and asks for nothing in vain', async () => {
  const { headers } = await ask('/page', { Origin: 'https://evil.example' })
  expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
})

test('an error says nothing of what broke, and a stricter header of a page stays', async () => {
  expect(await (await ask('/broken')).text()).toBe('Internal Server Error')
  expect((await ask('/own')).headers.get('Referrer-Policy')).toBe('no-referrer')
})

test('TRACE gives nothing back', async () => {
  const [status, body] = await new Promise<[number, string]>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path: '/page', method: 'TRACE', headers: { 'X-Secret': 'secret' } }
    const request = httpRequest(options, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += String(chunk)
      })
      response.on('end', () => resolve([response.statusCode ?? 0, text]))
    })
    request.on('error', reject).end()
  })
  expect(status).toBeGreaterThanOrEqual(400)
  expect(body).not.toContain('secret')
})
