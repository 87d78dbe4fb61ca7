import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { makeUser } from '#tests/factories/make-user.ts'
import { openApiClient } from '#tests/support/api-client.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { networkSubject } from './rate-limits.server.ts'

const db = runtimeDatabase({ RATE_LIMIT_ADDRESS_PER_MINUTE: '10', RATE_LIMIT_USER_PER_MINUTE: '10', LOG_LEVEL: 'silent' })
const admin = { grants: [{ role: 'admin', brandId: null }] } as const
const from = (address: string) => ({ 'X-Client-Address': address })

test('a person sees where they stand, and is told to wait', async () => {
  const [ana, luis] = [await makeUser(db(), admin), await makeUser(db(), admin)]
  const first = await openApiClient(ana)('GET', '/me')
  expect(first.status).toBe(200)
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'ratelimit-limit': '10',
    'ratelimit-remaining': '9',
    'ratelimit-reset': expect.stringMatching(/^\d+$/),
  })
  for (let call = 1; call < 10; call += 1) await openApiClient(ana)('GET', '/me')
  const refused = await openApiClient(ana)('GET', '/me')
  expect(refused).toMatchObject({ status: 429, json: { code: 'api.too-many-requests' } })
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await openApiClient(luis)('GET', '/me')).status).toBe(200)
})

test('who asks without a token, or with a made-up one, counts as their address', async () => {
  const ask = (headers: Record<string, string>) => openApiClient()('GET', '/me', undefined, headers)
  const answers: number[] = []
  for (let call = 0; call < 12; call += 1)
    answers.push((await ask({ ...from('203.0.113.7'), Authorization: `Bearer made.up.${call}` })).status)
  expect(answers.map((status) => status === 429)).toEqual([...Array(10).fill(false), true, true])
  expect((await ask(from('203.0.113.8'))).status).toBe(401)
})

test('public operations count too, a household as one', async () => {
  const ask = (end: number) => openApiClient()('GET', '/openapi.json', undefined, from(`2001:db8:1:2::${end}`))
  for (let call = 0; call < 10; call += 1) expect((await ask(call)).status).toBe(200)
  expect((await ask(99)).status).toBe(429)
})

test('no address can be read out of the counts', async () => {
  const rows = await db().execute<{ row: string }>(sql`select row_to_json(r)::text as row from request_counts r`)
  expect(rows.length).toBeGreaterThan(3)
  for (const { row } of rows) expect(row).not.toMatch(/203\.0|2001:db8/)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::1', '32.1.13.184.0.1.0.2'],
  ['2001:db8:1:2:ffff::9', '32.1.13.184.0.1.0.2'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, subject) => {
  expect(networkSubject(address)).toBe(subject)
})
