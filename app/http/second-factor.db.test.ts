import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { signedInOnNewDevice } from '#app/features/auth/tasks.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { roleGrants, sessions } from '#db/schema/auth.ts'
import { type MadeUser, makeUser } from '#tests/factories/make-user.ts'
import { openCookieJar } from '#tests/support/cookie-jar.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { makeTotp } from '#tests/support/make-factor.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { answerOf, locationOf } from '#tests/support/throwing.ts'
import { requireUser } from './guards.server.ts'
import { giveSecondFactor } from './second-factor.server.ts'
import { readLiveSession, readSession } from './session.server.ts'
import { signIn } from './sign-in.server.ts'
import { stepUp } from './step-up.server.ts'

const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
let nextAddress = 1
type Browser = ReturnType<typeof openCookieJar>
const openOwnBrowser = (): Browser => openCookieJar(undefined, { 'X-Client-Address': `10.2.0.${nextAddress++}` })
const admin = { grants: [{ role: 'admin', brandId: null }] } as const

async function post(
  browser: Browser,
  action: (request: Request) => Promise<unknown>,
  path: string,
  form: Record<string, string>,
) {
  const answer = await answerOf(action(browser.request(path, { form })))
  if (answer instanceof Response) browser.keep(answer.headers)
  return answer
}

async function typePassword(browser: Browser, { email, password }: MadeUser, next = ''): Promise<string | null> {
  return locationOf(await post(browser, signIn, `/login${next}`, { email, password }))
}

async function typeCode(browser: Browser, code: string, next = '') {
  return post(browser, giveSecondFactor, `/login/second-factor${next}`, { code })
}

test('the password of someone with a factor leads to the factor, and the factor on to where they were going', async () => {
  const user = await makeUser(db())
  const { code } = await makeTotp(db(), user.id, vault())
  const browser = openOwnBrowser()
  expect(await typePassword(browser, user, '?next=%2Fbrands%2Fcasa')).toBe('/login/second-factor?next=%2Fbrands%2Fcasa')
  expect(await readSession(browser.request('/'))).toBeNull()
  expect(locationOf(await answerOf(requireUser(browser.request('/brands/casa'))))).toBe(
    '/login/second-factor?next=%2Fbrands%2Fcasa',
  )
  expect(locationOf(await typeCode(browser, await code(), '?next=%2Fbrands%2Fcasa'))).toBe('/brands/casa')
  expect((await requireUser(browser.request('/'))).ctx.hasFreshFactor).toBe(true)
})

test('the token from before the factor is worth nothing after it, so that a planted or stolen one does not rise', async () => {
  const user = await makeUser(db())
  const { code } = await makeTotp(db(), user.id, vault())
  const browser = openOwnBrowser()
  await typePassword(browser, user)
  const before = browser.request('/')
  await typeCode(browser, await code())
  expect(await readLiveSession(before)).toBeNull()
  expect(await readSession(browser.request('/'))).toMatchObject({ actor: { userId: user.id } })
})

test('a session that stopped at the password ends after ten minutes, whatever its role', async () => {
  const user = await makeUser(db())
  await makeTotp(db(), user.id, vault())
  const browser = openOwnBrowser()
  await typePassword(browser, user)
  const [row] = await db().select().from(sessions).where(eq(sessions.userId, user.id))
  expect(row!.expiresAt.getTime() - row!.createdAt.getTime()).toBe(10 * 60_000)
  expect(row).toMatchObject({ secondFactorAt: null, provedAt: null })
  expect(browser.cookie('device')).toBeUndefined()
})

test('a wrong code brings the form back without what was typed, and opens nothing', async () => {
  const user = await makeUser(db())
  await makeTotp(db(), user.id, vault())
  const browser = openOwnBrowser()
  await typePassword(browser, user)
  const answer = await typeCode(browser, '123456')
  expect(answer).toMatchObject({ init: { status: 401 }, data: { error: { '': [expect.stringMatching(/código/)] } } })
  expect(JSON.stringify(answer)).not.toContain('123456')
  expect(await readSession(browser.request('/'))).toBeNull()
})

test('an administrator without a factor sets one up first, also when the role came while they were signed in', async () => {
  const fresh = await makeUser(db(), admin)
  expect(await typePassword(openOwnBrowser(), fresh)).toBe('/security/setup')
  const manager = await makeUser(db())
  const browser = openOwnBrowser()
  expect(await typePassword(browser, manager)).toBe('/')
  await db().insert(roleGrants).values({ userId: manager.id, role: 'finance', brandId: null, grantedAt: new Date() })
  expect(locationOf(await answerOf(requireUser(browser.request('/brands'))))).toBe('/security/setup?next=%2Fbrands')
})

test('whoever is asked for proof gives the factor, or the password where there is none; the password does not do for the factor', async () => {
  const [plain, guarded] = [await makeUser(db()), await makeUser(db())]
  const { code } = await makeTotp(db(), guarded.id, vault())
  const [first, second] = [openOwnBrowser(), openOwnBrowser()]
  await typePassword(first, plain)
  await typePassword(second, guarded)
  await typeCode(second, await code(new Date(Date.now() - 30_000)))
  await db()
    .update(sessions)
    .set({ provedAt: new Date(Date.now() - 11 * 60_000) })
  for (const browser of [first, second]) expect((await requireUser(browser.request('/'))).ctx.hasFreshFactor).toBe(false)

  const stale = first.request('/')
  expect(locationOf(await post(first, stepUp, '/step-up?next=%2Faccount', { password: plain.password }))).toBe('/account')
  expect(await readSession(stale)).toBeNull()
  expect((await requireUser(first.request('/'))).ctx.hasFreshFactor).toBe(true)

  expect(await post(second, stepUp, '/step-up', { password: guarded.password })).toMatchObject({ init: { status: 400 } })
  expect((await requireUser(second.request('/'))).ctx.hasFreshFactor).toBe(false)
  expect(locationOf(await post(second, stepUp, '/step-up?next=%2F%2Fevil.example', { code: await code() }))).toBe('/')
  expect((await requireUser(second.request('/'))).ctx.hasFreshFactor).toBe(true)
})

test('a wrong password at the proof changes nothing', async () => {
  const user = await makeUser(db())
  const browser = openOwnBrowser()
  await typePassword(browser, user)
  expect(await post(browser, stepUp, '/step-up', { password: 'a wrong password' })).toMatchObject({ init: { status: 401 } })
  expect(await readSession(browser.request('/'))).not.toBeNull()
})

test('a sign-in on another browser is told of by mail, once the factor was given; the first of all is not', async () => {
  const user = await makeUser(db())
  const { code } = await makeTotp(db(), user.id, vault())
  const told = async () => (await enqueued(db(), signedInOnNewDevice)).length
  const before = await told()
  const home = openOwnBrowser()
  await typePassword(home, user)
  await typeCode(home, await code(new Date(Date.now() - 30_000)))
  await typePassword(home, user)
  expect(await told()).toBe(before)
  const away = openOwnBrowser()
  await typePassword(away, user)
  expect(await told()).toBe(before)
  await typeCode(away, await code())
  expect(await told()).toBe(before + 1)
})
