import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { RoleGrant } from '#app/domain/actor.ts'
import { startSession } from '#app/features/auth/commands/start-session.server.ts'
import { sessions } from '#db/schema/auth.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { openCookieJar } from '#tests/support/cookie-jar.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { requireBrand, requireInfluencer, requireRole, requireUser } from './guards.server.ts'
import { signedInHeaders } from './session.server.ts'

const db = runtimeDatabase({ PUBLIC_URL: 'https://affiliates.example' })

async function browserOf(who: { grants?: RoleGrant[]; influencerId?: string; locale?: 'es' | 'en' }) {
  const user = await makeUser(db(), who)
  const ctx = { actor: user.actor, now: new Date(), requestId: 'test' }
  const browser = openCookieJar('https://affiliates.example')
  browser.keep(signedInHeaders(await startSession(db(), { presentedToken: null, userAgent: null, secondFactor: 'given' }, ctx)))
  return browser
}

/** The Response a guard throws. */
async function refusalOf(guarded: Promise<unknown>): Promise<Response> {
  const thrown = await guarded.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Response)) throw new Error(`expected a refusal, got ${String(thrown)}`)
  return thrown
}

test('over https the cookies are bound to this host', async () => {
  const browser = await browserOf({})
  expect(browser.cookie('__Host-session')).toMatch(/^[\w-]{43}$/)
  expect(browser.cookie('__Host-device')).toMatch(/^[\w-]{43}$/)
  expect([browser.cookie('session'), browser.cookie('device')]).toEqual([undefined, undefined])
})

test('a signed-in person comes with the context for commands and the language of their account', async () => {
  const browser = await browserOf({ locale: 'en' })
  const visitor = await requireUser(browser.request('/', { headers: { 'X-Request-Id': 'request-0001' } }))
  expect(visitor).toMatchObject({ language: 'en', ctx: { requestId: 'request-0001', actor: visitor.actor } })
  expect(visitor.ctx.hasFreshFactor).toBe(true)
  expect(Math.abs(visitor.ctx.now.getTime() - Date.now())).toBeLessThan(10_000)
})

test('ten minutes after they proved who they are, it is asked for again', async () => {
  const browser = await browserOf({})
  const { actor } = await requireUser(browser.request('/'))
  const provedAt = new Date(Date.now() - 10 * 60_000)
  await db().update(sessions).set({ provedAt }).where(eq(sessions.userId, actor.userId))
  expect((await requireUser(browser.request('/'))).ctx.hasFreshFactor).toBe(false)
})

test.each([
  ['/', {}, '/login'],
  ['/brands/casa/orders?q=a%26b', {}, '/login?next=%2Fbrands%2Fcasa%2Forders%3Fq%3Da%2526b'],
  ['/brands/casa.data?_routes=x&q=1', {}, '/login?next=%2Fbrands%2Fcasa%3Fq%3D1'],
  [
    '/brands/casa/pause',
    { form: {}, headers: { Referer: 'https://affiliates.example/brands/casa' } },
    '/login?next=%2Fbrands%2Fcasa',
  ],
  ['/brands/casa/pause', { form: {} }, '/login'],
])('a stranger at %s goes to sign in and comes back', async (path, init, location) => {
  const response = await refusalOf(requireUser(openCookieJar('https://affiliates.example').request(path, init)))
  expect([response.status, response.headers.get('Location')]).toEqual([302, location])
})

test('a stranger at the API gets a problem, not a page', async () => {
  const response = await refusalOf(requireUser(openCookieJar('https://affiliates.example').request('/api/v1/brands')))
  expect([response.status, response.headers.get('Content-Type')]).toEqual([401, 'application/problem+json'])
  expect(await response.json()).toMatchObject({ code: 'auth.not-signed-in', status: 401 })
})

test('a brand comes to those who hold the role for it; another brand does not exist, another role is refused', async () => {
  const [own, foreign] = [await makeBrand(db()), await makeBrand(db())]
  const browser = await browserOf({ grants: [{ role: 'auditor', brandId: own.id }] })
  const ask = (slug: string | undefined, ...roles: ('manager' | 'auditor')[]) =>
    requireBrand(browser.request('/brands/x'), slug, ...roles)
  expect(await ask(own.slug, 'manager', 'auditor')).toMatchObject({
    brand: { id: own.id, currency: 'COP', timeZone: 'America/Bogota' },
  })
  expect((await refusalOf(ask(own.slug, 'manager'))).status).toBe(403)
  const [ofForeign, ofNone] = [await refusalOf(ask(foreign.slug, 'auditor')), await refusalOf(ask('none', 'auditor'))]
  expect([ofForeign.status, ofNone.status]).toEqual([404, 404])
  expect(await ofForeign.text()).toBe(await ofNone.text())
  expect((await refusalOf(ask(undefined, 'auditor'))).status).toBe(404)
})

test('the role counts for the brand it was given for', async () => {
  const [managed, audited] = [await makeBrand(db()), await makeBrand(db())]
  const grants: RoleGrant[] = [
    { role: 'manager', brandId: managed.id },
    { role: 'auditor', brandId: audited.id },
  ]
  const browser = await browserOf({ grants })
  expect((await requireBrand(browser.request('/'), managed.slug, 'manager')).brand.id).toBe(managed.id)
  expect((await refusalOf(requireBrand(browser.request('/'), audited.slug, 'manager'))).status).toBe(403)
})

test('an administrator and a grant for all brands reach every brand', async () => {
  const brand = await makeBrand(db())
  for (const role of ['admin', 'finance'] as const) {
    const browser = await browserOf({ grants: [{ role, brandId: null }] })
    expect((await requireBrand(browser.request('/'), brand.slug, 'finance')).brand.slug).toBe(brand.slug)
  }
})

test('an influencer reaches no brand as staff, staff are no influencers', async () => {
  const brand = await makeBrand(db())
  const influencer = await makeInfluencer(db(), { brandIds: [brand.id] })
  const own = await browserOf({ influencerId: influencer.id })
  expect(await requireInfluencer(own.request('/influencer'))).toMatchObject({ influencerId: influencer.id })
  expect((await refusalOf(requireBrand(own.request('/'), brand.slug, 'influencer', 'manager'))).status).toBe(404)
  expect((await refusalOf(requireRole(own.request('/'), 'manager', 'finance'))).status).toBe(403)
  for (const role of ['admin', 'manager'] as const) {
    const staff = await browserOf({ grants: [{ role, brandId: null }] })
    expect((await refusalOf(requireInfluencer(staff.request('/influencer')))).status).toBe(403)
  }
})

test('a role for any brand opens work that belongs to none', async () => {
  const browser = await browserOf({ grants: [{ role: 'finance', brandId: (await makeBrand(db())).id }] })
  expect((await requireRole(browser.request('/'), 'finance')).actor.kind).toBe('user')
  expect((await refusalOf(requireRole(browser.request('/api/v1/users'), 'admin'))).headers.get('Content-Type')).toBe(
    'application/problem+json',
  )
})
