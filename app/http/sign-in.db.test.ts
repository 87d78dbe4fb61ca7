import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions, users } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { openCookieJar } from '#tests/support/cookie-jar.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { readSession } from './session.server.ts'
import { signIn, signOut } from './sign-in.server.ts'

const db = runtimeDatabase()
let nextAddress = 1
const openOwnBrowser = () => openCookieJar(undefined, { 'X-Client-Address': `10.1.0.${nextAddress++}`, 'Accept-Language': 'es' })

async function postSignIn(
  browser: ReturnType<typeof openCookieJar>,
  { email, password }: { email: string; password: string },
  next = '',
): Promise<Response> {
  const answer = await signIn(browser.request(`/login${next}`, { form: { email, password } }))
  if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer.data))
  browser.keep(answer.headers)
  return answer
}

test('signing in sets a cookie that scripts and other sites cannot use, and leads on', async () => {
  const user = await makeUser(db())
  const browser = openOwnBrowser()
  const answer = await postSignIn(browser, user, '?next=%2Fbrands%2Fcasa%3Fstatus%3Dpaid')
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/brands/casa?status=paid'])
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('session='))
  expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; Max-Age=4(3200|3199); HttpOnly; SameSite=Lax$/)
  expect(await readSession(browser.request('/'))).toMatchObject({ actor: { userId: user.id }, email: user.email })
})

test('a next address of another site leads home', async () => {
  const answer = await postSignIn(openOwnBrowser(), await makeUser(db()), '?next=%2F%2Fevil.example')
  expect(answer.headers.get('Location')).toBe('/')
})

test('wrong credentials bring the form back with the e-mail, without the password and without a cookie', async () => {
  const user = await makeUser(db())
  const form = { email: user.email, password: 'a wrong password' }
  const answer = await signIn(openOwnBrowser().request('/login', { form }))
  expect(answer).not.toBeInstanceOf(Response)
  expect(answer).toMatchObject({
    init: { status: 401 },
    data: { error: { '': ['El correo o la contraseña no coinciden.'] }, initialValue: { email: user.email } },
  })
  expect(JSON.stringify(answer)).not.toContain(form.password)
})

test('the sixth guess is told to wait, in words', async () => {
  const user = await makeUser(db())
  const browser = openOwnBrowser()
  const guess = () => signIn(browser.request('/login', { form: { email: user.email, password: 'a wrong password' } }))
  for (let n = 0; n < 5; n++) expect(await guess()).toMatchObject({ init: { status: 401 } })
  expect(await guess()).toMatchObject({
    init: { status: 429 },
    data: { error: { '': [expect.stringMatching(/Espera 2 segundos/)] } },
  })
})

test('signing in again ends the session before it, so that a planted cookie is worth nothing', async () => {
  const [attacker, victim] = [await makeUser(db()), await makeUser(db())]
  const browser = openOwnBrowser()
  await postSignIn(browser, attacker)
  const planted = browser.request('/')
  await postSignIn(browser, victim)
  expect(await readSession(planted)).toBeNull()
  expect(await readSession(browser.request('/'))).toMatchObject({ actor: { userId: victim.id } })
})

test('signing out ends the session on the server too, and twice is fine', async () => {
  const browser = openOwnBrowser()
  await postSignIn(browser, await makeUser(db()))
  const stolen = browser.request('/')
  const answer = await signOut(browser.request('/logout', { method: 'POST' }))
  browser.keep(answer.headers)
  expect(answer.headers.get('Location')).toBe('/login')
  expect(browser.cookie('session')).toBeUndefined()
  expect(browser.cookie('device')).toMatch(/^[\w-]{43}$/)
  expect(await readSession(stolen)).toBeNull()
  expect((await signOut(stolen)).status).toBe(302)
})

test('a user disabled while signed in is out with the next request', async () => {
  const user = await makeUser(db())
  const browser = openOwnBrowser()
  await postSignIn(browser, user)
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id))
  expect(await readSession(browser.request('/'))).toBeNull()
})

test('a visit is written down once a minute, and an idle session is over', async () => {
  const user = await makeUser(db())
  const browser = openOwnBrowser()
  await postSignIn(browser, user)
  const ago = (ms: number) => new Date(Date.now() - ms)
  const seen = async () => (await db().select().from(sessions).where(eq(sessions.userId, user.id)))[0]!.lastSeenAt.getTime()
  const setSeen = (at: Date) => db().update(sessions).set({ lastSeenAt: at }).where(eq(sessions.userId, user.id))

  const recently = ago(50_000)
  await setSeen(recently)
  await readSession(browser.request('/'))
  expect(await seen()).toBe(recently.getTime())

  await setSeen(ago(61_000))
  await readSession(browser.request('/'))
  expect(Date.now() - (await seen())).toBeLessThan(30_000)

  await setSeen(ago(2 * 60 * 60 * 1000))
  expect(await readSession(browser.request('/'))).toBeNull()
})

test('nobody is signed in by a made-up cookie', async () => {
  expect(await readSession(new Request('http://localhost/', { headers: { Cookie: 'session=x' } }))).toBeNull()
  expect(await readSession(new Request('http://localhost/', { headers: { Cookie: `session=${'a'.repeat(43)}` } }))).toBeNull()
})
