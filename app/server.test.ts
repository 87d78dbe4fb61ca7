import { expect, test } from 'vitest'
import { createLogger } from './platform/logger.server.ts'
import { createApp } from './server.ts'

const app = createApp({
  build: async () => {
    throw new Error('no page is asked for')
  },
  mode: 'test',
  publicUrl: 'https://afiliados.example',
  logger: createLogger('silent', 'test'),
  webhook: async () => new Response('', { status: 200 }),
  probes: { readiness: async () => Response.json({}), metrics: async () => new Response('up 1') },
})

test.each([
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/metrics', 200],
  ['POST', '/webhooks/vtex/casa', 200],
  ['GET', '/a-page-that-crashes', 500],
])('%s %s is answered with nothing to be guessed at', async (method, path, status) => {
  const answer = await app.request(path, { method })
  expect([answer.status, answer.headers.get('X-Content-Type-Options')]).toEqual([status, 'nosniff'])
})
