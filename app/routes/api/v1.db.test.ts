import { expect, test } from 'vitest'
import type { RoleGrant } from '#app/domain/actor.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { openApiClient } from '#tests/support/api-client.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'

const db = runtimeDatabase()
const asAdmin = () => clientOf([{ role: 'admin', brandId: null }])

async function clientOf(grants: readonly RoleGrant[]) {
  return openApiClient(await makeUser(db(), { grants }))
}

test('e-mail and password buy a token, and the token says who calls', async () => {
  const user = await makeUser(db(), { grants: [{ role: 'auditor', brandId: null }] })
  const stranger = openApiClient()
  const bought = await stranger('POST', '/auth/token', { email: user.email, password: user.password })
  expect([bought.status, bought.json]).toMatchObject([200, { tokenType: 'Bearer', expiresIn: 900 }])
  const me = await stranger('GET', '/me', undefined, { Authorization: `Bearer ${bought.json.accessToken}` })
  expect(me.json).toEqual({
    userId: user.id,
    name: user.actor.name,
    influencerId: null,
    grants: [{ role: 'auditor', brandId: null }],
  })
  expect(me.headers.get('Cache-Control')).toBe('no-store')
})

test('without a token, and with a wrong password, the answer is a problem', async () => {
  const stranger = openApiClient()
  const refused = await stranger('GET', '/brands')
  expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
  expect(refused.json).toMatchObject({ status: 401, code: 'auth.not-signed-in', instance: '/api/v1/brands' })
  const wrong = await stranger('POST', '/auth/token', { email: 'nobody@example.com', password: 'x' })
  expect(wrong.json).toMatchObject({ status: 401, code: 'auth.wrong-credentials' })
})

test('what is wrong with an input is said field by field, in the reader’s language', async () => {
  const client = await asAdmin()
  const body = { name: '', currency: 'XXX', timeZone: 'Mars/Olympus', colour: 'red' }
  const refused = await client('POST', '/brands', body, { 'Accept-Language': 'es-CO' })
  expect(refused.json).toMatchObject({ status: 400, code: 'api.invalid-input', detail: 'Hay datos que corregir.' })
  expect(refused.json.errors).toEqual([
    { field: 'colour', code: 'api.unknown-field', message: 'Ese campo no existe.' },
    { field: 'name', code: 'form.required', message: 'Completa este campo.' },
    { field: 'currency', code: 'form.invalid', message: 'Este valor no es válido.' },
    { field: 'timeZone', code: 'brands.unknown-time-zone', message: expect.stringContaining('zona horaria') },
    { field: 'country', code: 'form.required', message: 'Completa este campo.' },
  ])
})

test('a filter that does not exist is a mistake, not a list of everything', async () => {
  const refused = await (await asAdmin())('GET', '/orders?brand=x&limit=0')
  expect(refused.json).toMatchObject({
    status: 400,
    errors: [
      { field: 'brand', code: 'api.unknown-field' },
      { field: 'limit', code: 'form.too-small' },
    ],
  })
})

test('a body has to be a JSON object and say so', async () => {
  const client = await asAdmin()
  const ask = (text: string, type: string) => client('POST', '/brands', text, { 'Content-Type': type })
  expect((await ask('{"name":"x"}', 'text/plain')).json.code).toBe('api.not-json')
  for (const text of ['{', '[]', '"x"', 'null'])
    expect((await ask(text, 'application/json')).json).toMatchObject({ status: 400, code: 'api.malformed-json' })
})

test('unknown addresses are 404, other methods 405 with those that are taken', async () => {
  const client = await asAdmin()
  expect((await client('GET', '/nothing')).json).toMatchObject({ status: 404, code: 'api.unknown-path' })
  const other = await client('POST', '/me', {})
  expect([other.status, other.headers.get('Allow'), other.json.code]).toEqual([405, 'GET, HEAD', 'api.method-not-allowed'])
})

test('a broken rule answers with its status and code, and names the field', async () => {
  const client = await asAdmin()
  const brand = await makeBrand(db())
  const body = { name: 'Otra', slug: brand.slug, currency: 'COP', timeZone: 'America/Bogota', country: 'CO' }
  const refused = await client('POST', '/brands', body)
  expect(refused.json).toMatchObject({ status: 409, code: 'brands.slug-taken', errors: [{ field: 'slug' }] })
})

test('a brand is added, changed and read, and connected without showing a secret twice', async () => {
  const client = await asAdmin()
  const added = await client('POST', '/brands', { name: 'Nueva', currency: 'COP', timeZone: 'America/Bogota', country: 'co' })
  expect([added.status, added.json]).toMatchObject([
    201,
    { slug: 'nueva', country: 'CO', createdAt: expect.stringMatching(/Z$/) },
  ])
  const path = `/brands/${added.json.id}`
  expect((await client('PATCH', path, { name: 'Nuevísima' })).json).toMatchObject({ name: 'Nuevísima', slug: 'nueva' })
  expect((await client('GET', path)).json.name).toBe('Nuevísima')
  expect((await client('PUT', `${path}/vtex`, { appKey: 'vtexappkey-nueva', appToken: 'token-nueva' })).json).toMatchObject({
    status: 400,
    errors: [{ field: 'account', code: 'brands.credentials-needed' }],
  })
  const keys = { account: 'nueva', appKey: 'vtexappkey-nueva', appToken: 'token-nueva' }
  const connected = await client('PUT', `${path}/vtex`, keys)
  expect(connected.json).toMatchObject({
    account: 'nueva',
    appKeyEnding: 'ueva',
    generatedWebhookSecret: expect.stringMatching(/^[\w-]{43}$/),
  })
  const changed = await client('PUT', `${path}/vtex`, { requestsPerMinute: 90 })
  expect(changed.json).toMatchObject({ account: 'nueva', requestsPerMinute: 90, generatedWebhookSecret: null })
  expect(changed.text + (await client('GET', `${path}/vtex`)).text).not.toMatch(/token-nueva|vtexappkey/)
})

test('a list is paged by cursor without gap or repetition', async () => {
  const brand = await makeBrand(db())
  const seller = await makeSeller(db(), { brandId: brand.id })
  for (let day = 1; day <= 5; day += 1)
    await makeCommission(db(), seller, { placedAt: new Date(Date.UTC(2026, 2, day)), amount: BigInt(day) })
  const client = await clientOf([{ role: 'auditor', brandId: brand.id }])
  const seen: unknown[] = []
  let cursor = ''
  do {
    const { json } = await client('GET', `/commissions?limit=2${cursor}`)
    seen.push(...json.data.map((commission: { amount: unknown }) => commission.amount))
    cursor = json.nextCursor === null ? '' : `&cursor=${json.nextCursor}`
  } while (cursor !== '')
  expect(seen).toEqual([5, 4, 3, 2, 1].map((amount) => ({ amount, currency: 'COP' })))
  expect((await client('GET', '/commissions?cursor=x')).json).toMatchObject({ status: 400, code: 'page.invalid-cursor' })
})

test('an amount past 2^53 reaches the caller with every digit', async () => {
  const seller = await makeSeller(db())
  const { commission } = await makeCommission(db(), seller, { amount: 9_007_199_254_740_993n })
  const { text } = await (await asAdmin())('GET', `/commissions/${commission.id}`)
  expect(text).toContain('"amount":{"amount":9007199254740993,"currency":"COP"}')
})

test('the clock of a system that is no sandbox is out of reach', async () => {
  const client = await asAdmin()
  const refused = [await client('GET', '/sandbox/clock'), await client('POST', '/sandbox/clock', { advance: 'P1D' })]
  expect(refused.map(({ json }) => [json.status, json.code])).toEqual(Array(2).fill([403, 'operations.not-a-sandbox']))
})

test('a brand’s orders and commissions come as CSV in the caller’s language, and no other brand’s', async () => {
  const [seller, other] = [await makeSeller(db()), await makeSeller(db())]
  const { order } = await makeCommission(db(), seller)
  const { order: foreign } = await makeCommission(db(), other)
  const client = await clientOf([{ role: 'finance', brandId: seller.brandId }])
  for (const thing of ['orders', 'commissions']) {
    const { text, headers } = await client('GET', `/brands/${seller.brandId}/${thing}.csv`, undefined, {
      'Accept-Language': 'es',
    })
    expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    const [head, ...rows] = text.trimEnd().split('\n')
    expect([head!.split(';').length > 5, rows.length, rows[0]!.includes(order.vtexOrderId)]).toEqual([true, 1, true])
    expect(text).not.toContain(foreign.vtexOrderId)
    expect((await client('GET', `/brands/${other.brandId}/${thing}.csv`)).json).toMatchObject({ code: 'brands.not-found' })
  }
})
