import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress as addressOf, requestIdOf } from '../client.server.ts'
import { requestId } from './access-log.server.ts'
import { clientAddress } from './client-address.server.ts'
import type { EdgeEnv } from './edge-env.ts'

const connection = { incoming: { socket: { remoteAddress: '203.0.113.9' } } }

/** What the application behind the front door sees. */
async function seenBehind(proxyHeader: string | undefined, headers: Record<string, string>) {
  const app = new Hono<EdgeEnv>()
  app.use(requestId(), clientAddress(proxyHeader))
  app.get('/', (c) => c.json({ address: addressOf(c.req.raw), requestId: requestIdOf(c.req.raw) }))
  const response = await app.request('/', { headers }, connection)
  const seen = (await response.json()) as { address: string; requestId: string }
  return { ...seen, answeredId: response.headers.get('X-Request-Id') }
}

test('without a proxy the connection’s address counts, whatever the client claims', async () => {
  const claims = { 'X-Client-Address': '10.0.0.1', 'Fly-Client-IP': '10.0.0.2', 'X-Forwarded-For': '10.0.0.3' }
  expect((await seenBehind(undefined, claims)).address).toBe('203.0.113.9')
})

test('behind a proxy its header counts, and of a list what the proxy itself added', async () => {
  expect((await seenBehind('Fly-Client-IP', { 'Fly-Client-IP': '198.51.100.7' })).address).toBe('198.51.100.7')
  expect((await seenBehind('X-Forwarded-For', { 'X-Forwarded-For': '10.0.0.3, 198.51.100.7' })).address).toBe('198.51.100.7')
  expect((await seenBehind('Fly-Client-IP', { 'X-Client-Address': '10.0.0.1' })).address).toBe('203.0.113.9')
})

test('the application and the answer carry one request id, even where the client sent rubbish', async () => {
  for (const headers of [{}, { 'X-Request-Id': 'no id at all!' }, { 'X-Request-Id': 'request-0001' }]) {
    const seen = await seenBehind(undefined, headers as Record<string, string>)
    expect(seen.requestId).toMatch(/^[\w-]{8,64}$/)
    expect(seen.answeredId).toBe(seen.requestId)
  }
})
