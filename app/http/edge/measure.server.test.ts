import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import { registry, requestSeconds, webhookSeconds } from '#app/platform/metrics.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { measureRequests, measureWebhook } from './measure.server.ts'

beforeEach(() => registry.resetMetrics())

const countsOf = async (histogram: typeof requestSeconds) =>
  (await histogram.get()).values
    .filter(({ metricName }) => metricName?.endsWith('_count'))
    .map(({ labels, value }) => ({ ...labels, value }))

test('requests are counted by method, area and class of status, whatever paths people invent', async () => {
  const app = new Hono<EdgeEnv>().use(measureRequests()).get('/brands/:id', (c) => c.text('ok'))
  await app.request('/brands/1')
  await app.request('/brands/2')
  await app.request('/wp-admin.php')
  await app.request('/xmlrpc', { method: 'PROPFIND' })
  expect(await countsOf(requestSeconds)).toEqual([
    { method: 'GET', area: 'brands', status: '2xx', value: 2 },
    { method: 'GET', area: 'other', status: '4xx', value: 1 },
    { method: 'other', area: 'other', status: '4xx', value: 1 },
  ])
})

test.each([
  [200, 'stored'],
  [401, 'refused'],
  [413, 'refused'],
  [503, 'failed'],
])('a webhook answered with %i counts as %s', async (status, outcome) => {
  const webhook = measureWebhook(async () => new Response(null, { status }))
  await webhook(new Request('http://localhost/webhooks/vtex/a', { method: 'POST' }), 'a')
  expect(await countsOf(webhookSeconds as unknown as typeof requestSeconds)).toEqual([{ outcome, value: 1 }])
})
