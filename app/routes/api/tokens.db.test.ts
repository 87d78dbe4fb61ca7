import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { lowerProofs } from '#app/features/auth/commands/lower-proofs.server.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { apiClients } from '#db/schema/auth.ts'
import { makeApiClient } from '#tests/factories/make-api-client.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeTotpFactor } from '#tests/factories/make-totp-factor.ts'
import { type MadeUser, makeUser } from '#tests/factories/make-user.ts'
import { openApiClient } from '#tests/support/api-client.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'

const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
const call = openApiClient()
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
let manager: MadeUser

beforeAll(async () => {
  manager = await makeUser(db())
})

async function signIn(user: MadeUser, code?: string) {
  const { status, json } = await call('POST', '/auth/token', { email: user.email, password: user.password, code })
  return { status, json }
}

test('e-mail and password buy a pair of tokens, and the refresh token the next pair', async () => {
  const { status, json } = await signIn(manager)
  expect(status).toBe(200)
  expect(json).toMatchObject({ tokenType: 'Bearer', expiresIn: 900, refreshToken: expect.stringMatching(/^[\w-]{43}$/) })
  expect((await call('GET', '/me', undefined, bearer(json.accessToken))).json).toMatchObject({ userId: manager.id })
  const next = await call('POST', '/auth/refresh', { refreshToken: json.refreshToken })
  expect((await call('GET', '/me', undefined, bearer(next.json.accessToken))).status).toBe(200)
})

test('a refresh token is no access token, and an access token no refresh token', async () => {
  const { json } = await signIn(manager)
  expect((await call('GET', '/me', undefined, bearer(json.refreshToken))).status).toBe(401)
  expect((await call('POST', '/auth/refresh', { refreshToken: json.accessToken })).json.code).toBe('auth.invalid-refresh-token')
})

test('whoever has a second factor gives it: a password alone, a wrong code and a code used before are refused', async () => {
  const user = await makeUser(db(), { grants: [{ role: 'finance', brandId: null }] })
  const app = await makeTotpFactor(db(), { userId: user.id, vault: vault() })
  const code = await app.code()
  expect((await signIn(user)).json).toMatchObject({ status: 401, code: 'auth.second-factor-needed' })
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  expect((await signIn(user, wrong)).json).toMatchObject({ status: 401, code: 'auth.wrong-factor' })
  const { status, json } = await signIn(user, code)
  expect(status).toBe(200)
  expect((await call('GET', '/me', undefined, bearer(json.accessToken))).status).toBe(200)
  expect((await signIn(user, code)).json.code).toBe('auth.wrong-factor')
})

test('whose role asks for a second factor that they have not set up is sent to do so', async () => {
  const user = await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] })
  expect((await signIn(user)).json).toMatchObject({ status: 403, code: 'auth.enrolment-needed' })
  const wrongPassword = await call('POST', '/auth/token', { email: user.email, password: 'not the password' })
  expect(wrongPassword.json).toMatchObject({ status: 401, code: 'auth.wrong-credentials' })
})

test('revoking any token of a sign-in ends it, and what is worth nothing is answered alike', async () => {
  for (const kind of ['accessToken', 'refreshToken'] as const) {
    const { json } = await signIn(manager)
    expect((await call('POST', '/auth/revoke', { token: json[kind], tokenTypeHint: 'refresh_token' })).status).toBe(200)
    expect((await call('GET', '/me', undefined, bearer(json.accessToken))).status).toBe(401)
    expect((await call('POST', '/auth/refresh', { refreshToken: json.refreshToken })).status).toBe(401)
    expect((await call('POST', '/auth/revoke', { token: json[kind] })).status).toBe(200)
  }
  expect((await call('POST', '/auth/revoke', { token: 'made-up' })).status).toBe(200)
  expect((await call('POST', '/auth/revoke', { token: 'a.b.c' })).status).toBe(200)
})

test('what asks for a fresh proof is opened by a step up: by the code of who has one, by the password of who has none', async () => {
  const admin = await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] })
  const app = await makeTotpFactor(db(), { userId: admin.id, vault: vault() })
  const { json } = await signIn(admin, await app.code())
  await lowerProofs(db(), admin.id)
  const invitation = { email: 'paso@example.com', name: 'Paso', grants: [{ role: 'auditor', brandId: null }] }
  const invite = (token: string) => call('POST', '/invitations', invitation, bearer(token))
  expect((await invite(json.accessToken)).json).toMatchObject({ status: 403, code: 'auth.step-up-needed' })
  const step = (proof: object) => call('POST', '/auth/step-up', proof, bearer(json.accessToken))
  expect((await step({ password: admin.password })).json.code).toBe('auth.second-factor-needed')
  expect((await step({ code: '000000' })).json.code).toBe('auth.wrong-factor')
  const soon = new Date(Date.now() + 30_000)
  const stepped = await step({ code: await app.code(soon) })
  expect(stepped.status).toBe(200)
  expect((await invite(stepped.json.accessToken)).status).toBe(201)

  const other = await signIn(manager)
  const stepOther = (proof: object) => call('POST', '/auth/step-up', proof, bearer(other.json.accessToken))
  expect((await stepOther({})).json.code).toBe('auth.password-needed')
  expect((await stepOther({ password: 'not the password' })).json.code).toBe('auth.wrong-credentials')
  expect((await stepOther({ password: manager.password })).status).toBe(200)
})

test('the token endpoint takes each grant’s own fields, and no others', async () => {
  const attempt = (body: object) => call('POST', '/auth/token', body)
  expect((await attempt({ email: manager.email })).json.errors).toMatchObject([{ field: 'password', code: 'form.required' }])
  expect((await attempt({ grantType: 'client_credentials' })).json.errors.map(({ field }: { field: string }) => field)).toEqual([
    'clientId',
    'clientSecret',
  ])
  const both = { email: manager.email, password: manager.password, clientSecret: 'x' }
  expect((await attempt(both)).json.errors).toMatchObject([{ field: 'clientSecret', code: 'api.unknown-field' }])
  const more = { email: manager.email, password: manager.password, grants: [{ role: 'admin', brandId: null }] }
  expect((await attempt(more)).json.errors).toMatchObject([{ field: 'grants', code: 'api.unknown-field' }])
})

test('a program of its own reads what its scopes and its owner let it, and nothing else', async () => {
  const brand = await makeBrand(db())
  const other = await makeBrand(db())
  const owner = await makeUser(db())
  const { id: clientId, secret: clientSecret } = await makeApiClient(db(), {
    ownerId: owner.id,
    scopes: ['brands.read', 'campaigns.write'],
    brandIds: [brand.id],
  })
  const grant = { grantType: 'client_credentials', clientId, clientSecret }
  const { json } = await call('POST', '/auth/token', grant)
  expect(json).toMatchObject({ expiresIn: 900, scope: 'brands.read campaigns.write' })
  expect(json).not.toHaveProperty('refreshToken')
  const ask = (method: string, path: string, body?: object) => call(method, path, body, bearer(json.accessToken))
  expect((await ask('GET', '/brands')).json.data).toMatchObject([{ id: brand.id }])
  expect((await ask('GET', `/brands/${other.id}`)).status).toBe(404)
  expect((await ask('PATCH', `/brands/${brand.id}`, { name: 'X' })).json).toMatchObject({
    status: 403,
    code: 'auth.missing-scope',
    details: { scope: 'brands.write' },
  })
  expect((await ask('GET', '/orders')).json.details).toEqual({ scope: 'orders.read' })
  expect((await ask('GET', '/campaigns')).status).toBe(200)
  expect((await ask('GET', '/me')).json).toMatchObject({ grants: [{ role: 'manager', brandId: brand.id }] })
  expect((await ask('POST', '/auth/step-up', { password: owner.password })).json.code).toBe('auth.people-only')
  expect((await ask('GET', '/users')).json.code).toBe('auth.people-only')
  const narrow = await call('POST', '/auth/token', { ...grant, scope: 'brands.read' })
  expect((await call('GET', '/campaigns', undefined, bearer(narrow.json.accessToken))).json.code).toBe('auth.missing-scope')
  expect((await call('POST', '/auth/token', { ...grant, scope: 'brands.read orders.read' })).json).toMatchObject({
    code: 'auth.missing-scope',
    details: { scope: 'orders.read' },
  })
  expect((await call('POST', '/auth/revoke', { token: json.accessToken })).json.code).toBe('auth.unsupported-token')
})

test('the trail says who did it and through which program; what people do themselves names none', async () => {
  const brand = await makeBrand(db())
  const owner = await makeUser(db())
  const client = await makeApiClient(db(), { ownerId: owner.id, scopes: ['campaigns.write'], brandIds: null })
  const grant = { grantType: 'client_credentials', clientId: client.id, clientSecret: client.secret }
  const terms = { defaultRate: { kind: 'percent', rate: 1000 } }
  const make = async (token: string, name: string) => {
    const made = await call(
      'POST',
      '/campaigns',
      { brandId: brand.id, name, startsAt: '2026-01-01T00:00:00Z', terms },
      bearer(token),
    )
    expect(made.status).toBe(201)
  }
  await make((await call('POST', '/auth/token', grant)).json.accessToken, 'De un programa')
  await make((await signIn(owner)).json.accessToken, 'De una persona')
  const events = await db()
    .select({ who: auditEvents.actorId, client: auditEvents.clientId, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.brandId, brand.id), eq(auditEvents.action, 'campaigns.create-campaign')))
    .orderBy(auditEvents.id)
  expect(events).toMatchObject([
    { who: owner.id, client: client.id, after: { name: 'De un programa' } },
    { who: owner.id, client: null, after: { name: 'De una persona' } },
  ])
})

test('an unknown client, a wrong secret and an ended one are answered alike', async () => {
  const owner = await makeUser(db())
  const live = await makeApiClient(db(), { ownerId: owner.id })
  const ended = await makeApiClient(db(), { ownerId: owner.id, expiresAt: new Date(Date.now() - 1000) })
  const revoked = await makeApiClient(db(), { ownerId: owner.id })
  await db().update(apiClients).set({ revokedAt: new Date() }).where(eq(apiClients.id, revoked.id))
  const attempts = [
    { clientId: randomUUID(), clientSecret: live.secret },
    { clientId: live.id, clientSecret: 'afc_wrong' },
    { clientId: ended.id, clientSecret: ended.secret },
    { clientId: revoked.id, clientSecret: revoked.secret },
  ]
  for (const attempt of attempts) {
    const { json } = await call('POST', '/auth/token', { grantType: 'client_credentials', ...attempt })
    expect(json).toMatchObject({ status: 401, code: 'auth.wrong-client' })
  }
})

test('OAuth libraries speak by a form and HTTP Basic, and are answered by its names', async () => {
  const owner = await makeUser(db())
  const { id, secret } = await makeApiClient(db(), { ownerId: owner.id })
  const basic = { Authorization: `Basic ${btoa(`${id}:${secret}`)}` }
  const machine = await call('POST', '/auth/token', 'grant_type=client_credentials', { ...form, ...basic })
  expect(machine.json).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 900,
    scope: 'orders.read',
  })
  const fields = new URLSearchParams({ grant_type: 'password', email: manager.email, password: manager.password })
  const person = await call('POST', '/auth/token', String(fields), form)
  const refreshed = await call('POST', '/auth/refresh', `refresh_token=${person.json.refresh_token}`, form)
  expect(refreshed.json).toHaveProperty('access_token')
  expect((await call('POST', '/auth/revoke', `token=${refreshed.json.refresh_token}`, form)).status).toBe(200)
  expect((await call('POST', '/campaigns', 'name=x', { ...form, ...bearer(machine.json.access_token) })).status).toBe(403)
})

test('a role in an invitation or a change carries no field more than it has', async () => {
  const admin = await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] })
  const asAdmin = openApiClient(admin)
  const grants = [{ role: 'auditor', brandId: null, grantedAt: '2020-01-01' }]
  const invited = await asAdmin('POST', '/invitations', { email: 'masa@example.com', name: 'Masa', grants })
  expect(invited.json.code).toBe('api.invalid-input')
  const spread = { email: 'masa@example.com', name: 'Masa', grants: [{ role: 'auditor', brandId: null }] }
  for (const more of [{ invitedBy: manager.id }, { expiresAt: '2099-01-01T00:00:00Z' }, { acceptedAt: null }])
    expect((await asAdmin('POST', '/invitations', { ...spread, ...more })).json.errors).toMatchObject([
      { code: 'api.unknown-field' },
    ])
  const influencer = await asAdmin('PUT', `/users/${manager.id}/grants`, { grants: [{ role: 'influencer', brandId: null }] })
  expect(influencer.status).toBe(400)
  const client = { name: 'X', scopes: ['orders.read'], lifetimeDays: 30, ownerId: manager.id }
  expect((await asAdmin('POST', '/api-clients', client)).json.errors).toMatchObject([{ field: 'ownerId' }])
  for (const scopes of [['users.write'], ['auth.write'], ['orders.*'], []])
    expect((await asAdmin('POST', '/api-clients', { name: 'X', scopes, lifetimeDays: 30 })).status).toBe(400)
})
