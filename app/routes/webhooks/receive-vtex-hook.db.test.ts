import { createHmac, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { vault } from '#app/platform/runtime.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { forgetReceivers, receiveVtexHook } from './receive-vtex-hook.server.ts'

const db = runtimeDatabase()
const secret = 'a-webhook-secret-of-the-shop'

async function connectedBrand(overrides: Partial<Parameters<typeof makeVtexConnection>[2]> = {}) {
  const brand = await makeBrand(db())
  const connection = await makeVtexConnection(db(), brand.id, { webhookSecret: secret, vault: vault(), ...overrides })
  return { ...brand, account: connection.account }
}

function notification(account: string, overrides: Record<string, unknown> = {}) {
  return {
    Domain: 'Marketplace',
    OrderId: `${randomUUID().slice(0, 8)}-01`,
    State: 'payment-approved',
    LastChange: '2026-05-21T20:19:03.8929788Z',
    Origin: { Account: account, Key: 'vtexappkey-shop-ABCDEF' },
    ...overrides,
  }
}

async function post(slug: string, body: unknown, headers: Record<string, string> = { 'x-webhook-secret': secret }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`http://localhost/webhooks/vtex/${slug}`, { method: 'POST', body: text, headers })
  const response = await receiveVtexHook(request, slug)
  const answer = await response.text()
  return { status: response.status, code: answer === '' ? null : (JSON.parse(answer) as { code: string }).code }
}

async function stored(brandId: string): Promise<{ rows: number; jobs: number }> {
  const [row] = await db().execute<{ rows: number; jobs: number }>(sql`
    select (select count(*)::int from inbox_notifications where brand_id = ${brandId}) as rows,
      (select count(*)::int from graphile_worker.jobs where queue_name = ${`inbox:${brandId}`}) as jobs`)
  return row!
}

test('a notification is stored with its job, and told again it adds nothing', async () => {
  const brand = await connectedBrand()
  const body = notification(brand.account)
  expect(await post(brand.slug, body)).toEqual({ status: 200, code: null })
  expect(await post(brand.slug, body)).toEqual({ status: 200, code: null })
  expect(await post(brand.slug, { ...body, Domain: 'Fulfillment' })).toEqual({ status: 200, code: null })
  expect(await stored(brand.id)).toEqual({ rows: 1, jobs: 1 })
})

test('notifications that come together are all stored, whichever insert they share', async () => {
  const brand = await connectedBrand()
  const bodies = Array.from({ length: 300 }, () => notification(brand.account))
  const answers = await Promise.all([...bodies, ...bodies].map((body) => post(brand.slug, body)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(await stored(brand.id)).toEqual({ rows: 300, jobs: 1 })
})

test('a body that the database refuses takes no other down with it', async () => {
  const brand = await connectedBrand()
  const bodies = Array.from({ length: 20 }, () => notification(brand.account))
  const bad = '{"OrderId":"bad-01","x":1e999999}'
  const answers = await Promise.all([...bodies.map((body) => post(brand.slug, body)), post(brand.slug, bad)])
  expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true)
  expect(answers.at(-1)).toEqual({ status: 400, code: 'webhook.malformed' })
  expect(await stored(brand.id)).toEqual({ rows: 20, jobs: 1 })
})

test('the ping is answered to those who know the secret, and remembered', async () => {
  const brand = await connectedBrand()
  expect(await post(brand.slug, { hookConfig: 'ping' }, {})).toEqual({ status: 401, code: 'webhook.wrong-secret' })
  expect(await post(brand.slug, { hookConfig: 'ping' })).toEqual({ status: 200, code: null })
  const [row] = await db().execute(
    sql`select last_ping_at is not null as pinged from vtex_connections where brand_id = ${brand.id}`,
  )
  expect(row).toEqual({ pinged: true })
})

test.each([
  ['no secret', {}, 401, 'webhook.wrong-secret'],
  ['another secret', { 'x-webhook-secret': `${secret}x` }, 401, 'webhook.wrong-secret'],
  ['the secret in another header', { 'x-other-header': secret }, 401, 'webhook.wrong-secret'],
] as const)('%s is refused and stores nothing', async (_, headers, status, code) => {
  const brand = await connectedBrand()
  expect(await post(brand.slug, notification(brand.account), headers)).toEqual({ status, code })
  expect(await stored(brand.id)).toEqual({ rows: 0, jobs: 0 })
})

test.each([
  ['no JSON', 'order=1', 'webhook.malformed'],
  ['no order', '{"State":"invoiced"}', 'webhook.malformed'],
  ['an order id that is no text', '{"OrderId":{"a":1}}', 'webhook.malformed'],
  ['a list', '[]', 'webhook.malformed'],
  ['a NUL in the order id', '{"OrderId":"a\\u0000b"}', 'webhook.malformed'],
  ['half a character elsewhere', '{"OrderId":"a","x":"\\ud800"}', 'webhook.malformed'],
  ['a number that no database holds', '{"OrderId":"a","x":1e999999}', 'webhook.malformed'],
  ['a control character', '{"OrderId":"a\\u0007"}', 'webhook.malformed'],
  ['an order id without end', JSON.stringify({ OrderId: 'x'.repeat(500) }), 'webhook.malformed'],
] as const)('%s is a 400 that says so', async (_, body, code) => {
  const brand = await connectedBrand()
  expect(await post(brand.slug, body)).toEqual({ status: 400, code })
})

test("another shop's notification is refused", async () => {
  const brand = await connectedBrand()
  expect(await post(brand.slug, notification('another-shop'))).toEqual({ status: 400, code: 'webhook.wrong-account' })
})

test('missing and camelCase keys are understood', async () => {
  const brand = await connectedBrand()
  expect(await post(brand.slug, { orderId: 'a-01', state: 'handling', currentChange: '1' })).toMatchObject({ status: 200 })
  expect(await post(brand.slug, { OrderId: 'a-01' })).toMatchObject({ status: 200 })
  expect(await stored(brand.id)).toEqual({ rows: 2, jobs: 1 })
})

test('an unknown brand is a 404 without a word', async () => {
  expect(await post('nobody', notification('x'))).toEqual({ status: 404, code: null })
})

test('more than 64 kB is a 413, declared or streamed', async () => {
  const brand = await connectedBrand()
  const long = JSON.stringify({ ...notification(brand.account), pad: 'x'.repeat(65 * 1024) })
  expect(await post(brand.slug, long, { 'x-webhook-secret': secret, 'content-length': String(long.length) })).toEqual({
    status: 413,
    code: 'webhook.too-large',
  })
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('x'.repeat(8192)))
    },
  })
  const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'x-webhook-secret': secret } } as RequestInit
  const response = await receiveVtexHook(new Request(`http://localhost/webhooks/vtex/${brand.slug}`, init), brand.slug)
  expect(response.status).toBe(413)
})

test('during a rotation both secrets are valid, afterwards the new one alone', async () => {
  const brand = await connectedBrand()
  const previous = 'the-secret-before-this-one'
  const previousSealed = await vault().seal(previous, ownerOf(vtexConnections.previousSecretSealed, brand.id))
  const until = (at: string) =>
    db().execute(sql`update vtex_connections set previous_secret_until = ${at}::timestamptz where brand_id = ${brand.id}`)
  await db().execute(sql`update vtex_connections set previous_secret_sealed = ${previousSealed} where brand_id = ${brand.id}`)
  await until('2999-01-01')
  expect(await post(brand.slug, notification(brand.account), { 'x-webhook-secret': previous })).toMatchObject({ status: 200 })
  expect(await post(brand.slug, notification(brand.account))).toMatchObject({ status: 200 })
  await until('2001-01-01')
  forgetReceivers()
  expect(await post(brand.slug, notification(brand.account), { 'x-webhook-secret': previous })).toMatchObject({ status: 401 })
  expect(await post(brand.slug, notification(brand.account))).toMatchObject({ status: 200 })
})

test('where the sender signs, the signature and its time are checked', async () => {
  const signingKey = 'a-signing-key'
  const brand = await connectedBrand({ signingKey })
  const body = JSON.stringify(notification(brand.account))
  const signed = (at: number, text: string, key = signingKey) => ({
    'x-webhook-secret': secret,
    'x-webhook-signature': `t=${at},v1=${createHmac('sha256', key).update(`${at}.${text}`).digest('hex')}`,
  })
  const now = Math.floor(Date.now() / 1000)
  const refused = { status: 401, code: 'webhook.wrong-signature' }
  expect(await post(brand.slug, body)).toEqual(refused)
  expect(await post(brand.slug, body, signed(now, `${body} `))).toEqual(refused)
  expect(await post(brand.slug, body, signed(now, body, 'another-key'))).toEqual(refused)
  expect(await post(brand.slug, body, signed(now - 600, body))).toEqual(refused)
  expect(await post(brand.slug, body, signed(now, body))).toEqual({ status: 200, code: null })
})
