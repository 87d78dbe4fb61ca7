import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { DomainError } from '#app/domain/errors.ts'
import { createLogger } from '#app/platform/logger.server.ts'
import { pageExpectations } from '#tests/access/page-expectations.ts'
import { clientAddress } from './client-address.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { isPublicPage, limitRate } from './limit-rate.server.ts'

/** Public, and not counted: they answer with where to go, or keep a choice in a cookie. */
const uncounted = ['/', '/(layout)', '/logout', '/resources/preferences', '/*', '/webhooks/vtex/:brandSlug']

test('every page that needs nobody to sign in is counted by address', () => {
  const open = Object.entries(pageExpectations).filter(([, { read, change }]) =>
    [read, change].some((access) => access !== undefined && ['public', 'webhook-secret'].includes(access)),
  )
  const missed = open.map(([pattern]) => pattern).filter((pattern) => !isPublicPage(pattern) && !uncounted.includes(pattern))
  expect(missed).toEqual([])
})

test('pages of people who signed in, and the webhook of VTEX, are not', () => {
  for (const path of ['/brands/own/orders', '/influencer', '/admin/audit', '/webhooks/vtex/own', '/loginx', '/assets/x.js'])
    expect(isPublicPage(path)).toBe(false)
  for (const path of ['/login', '/login.data', '/legal/terms']) expect(isPublicPage(path)).toBe(true)
})

test('an address that asks without end is told when to come back, and others are answered', async () => {
  const left = new Map<string, number>()
  const count = async ({ address }: { address: string }) => {
    left.set(address, (left.get(address) ?? 2) - 1)
    if (left.get(address)! < 0) throw new DomainError('throttled', 'api.too-many-requests', { retryAfterSeconds: 30 })
  }
  const app = new Hono<EdgeEnv>().use(clientAddress('X-Real-IP'), limitRate(count, createLogger('silent', 'test')))
  app.all('*', (c) => c.text('ok'))
  const ask = (address: string) => app.request('/login', { headers: { 'X-Real-IP': address } })
  const statuses = [await ask('203.0.113.1'), await ask('203.0.113.1'), await ask('203.0.113.1'), await ask('203.0.113.2')]
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429, 200])
  expect(statuses[2]!.headers.get('Retry-After')).toBe('30')
})
