import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInThrottles } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { hashSessionToken } from '../token-hash.server.ts'
import { checkCredentials, type SignInOrigin } from './check-credentials.server.ts'
import { startSession } from './start-session.server.ts'

// A database of its own: counting an attempt must outlive the refusal that follows it.
let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const now = new Date('2025-03-01T10:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const wrong = 'not the right password'
let nextAddress = 1

function somewhere(): SignInOrigin {
  nextAddress += 1
  return { address: `10.0.${nextAddress >> 8}.${nextAddress & 255}`, deviceToken: null }
}

function attempt(email: string, password: string, origin = somewhere(), at = now) {
  return checkCredentials(database.client.db, { email, password }, origin, at)
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'signed-in',
    (error: { code?: string }) => error.code ?? 'another error',
  )
}

test('the right password answers with the person, their roles and their language', async () => {
  const user = await makeUser(database.client.db, { name: 'Luis', locale: 'en' })
  expect(await attempt(user.email, user.password)).toMatchObject({
    actor: { kind: 'user', userId: user.id, name: 'Luis', influencerId: null, grants: [{ role: 'manager', brandId: null }] },
    locale: 'en',
  })
})

test('an unknown e-mail, a wrong password and a disabled user get one answer', async () => {
  const user = await makeUser(database.client.db)
  const disabled = await makeUser(database.client.db, { disabledAt: now })
  const refused = { kind: 'unauthenticated', code: 'auth.wrong-credentials', details: {} }
  await expect(attempt(`${randomUUID()}@example.com`, wrong)).rejects.toMatchObject(refused)
  await expect(attempt(user.email, wrong)).rejects.toMatchObject(refused)
  await expect(attempt(disabled.email, disabled.password)).rejects.toMatchObject(refused)
})

test('of forty guesses at once five are looked at', async () => {
  const user = await makeUser(database.client.db)
  const origin = somewhere()
  const codes = await Promise.all(Array.from({ length: 40 }, () => codeOf(attempt(user.email, wrong, origin))))
  expect(codes.filter((code) => code === 'auth.wrong-credentials')).toHaveLength(5)
  expect(codes.filter((code) => code === 'auth.too-many-attempts')).toHaveLength(35)
})

test('the right password waits like any other, then opens and clears the count', async () => {
  const user = await makeUser(database.client.db)
  const origin = somewhere()
  for (let n = 0; n < 5; n++) await codeOf(attempt(user.email, wrong, origin))
  await expect(attempt(user.email, user.password, origin, after(1))).rejects.toMatchObject({
    kind: 'throttled',
    code: 'auth.too-many-attempts',
    details: { retryAfterSeconds: 1 },
  })
  expect(await codeOf(attempt(user.email, user.password, origin, after(2)))).toBe('signed-in')
  for (let n = 0; n < 5; n++) expect(await codeOf(attempt(user.email, wrong, origin, after(2)))).toBe('auth.wrong-credentials')
})

test('guesses from one address leave the owner at another one alone', async () => {
  const user = await makeUser(database.client.db)
  const stranger = somewhere()
  for (let n = 0; n < 20; n++) await codeOf(attempt(user.email, wrong, stranger))
  expect(await codeOf(attempt(user.email, user.password))).toBe('signed-in')
})

test('guesses spread over many addresses are slowed down, the owner on a known browser is not', async () => {
  const user = await makeUser(database.client.db)
  const ctx = { actor: user.actor, now, requestId: 'test' }
  const { token } = await startSession(database.client.db, { presentedToken: null, userAgent: null }, ctx)
  for (let n = 0; n < 30; n++) expect(await codeOf(attempt(user.email, wrong))).toBe('auth.wrong-credentials')
  expect(await codeOf(attempt(user.email, user.password))).toBe('auth.too-many-attempts')
  expect(await codeOf(attempt(user.email, user.password, { ...somewhere(), deviceToken: hashSessionToken(token) }))).toBe(
    'signed-in',
  )
})

test("the browser of one account is a stranger to another's", async () => {
  const [owner, other] = [await makeUser(database.client.db), await makeUser(database.client.db)]
  const ctx = { actor: other.actor, now, requestId: 'test' }
  const { token } = await startSession(database.client.db, { presentedToken: null, userAgent: null }, ctx)
  for (let n = 0; n < 30; n++) await codeOf(attempt(owner.email, wrong))
  const origin = { ...somewhere(), deviceToken: hashSessionToken(token) }
  expect(await codeOf(checkCredentials(database.client.db, { email: owner.email, password: wrong }, origin, now))).toBe(
    'auth.too-many-attempts',
  )
})

test('an address that tries many accounts is slowed down, and an account of its own buys no guesses', async () => {
  const own = await makeUser(database.client.db)
  const origin = somewhere()
  for (let n = 0; n < 59; n++) await codeOf(attempt(`victim-${n}-${origin.address}@example.com`, wrong, origin))
  expect(await codeOf(attempt(own.email, own.password, origin))).toBe('signed-in')
  expect(await codeOf(attempt(`victim-59-${origin.address}@example.com`, wrong, origin))).toBe('auth.wrong-credentials')
  expect(await codeOf(attempt(`victim-60-${origin.address}@example.com`, wrong, origin))).toBe('auth.too-many-attempts')
}, 60_000)

test('the neighbours of an IPv6 network count as one address, and the table holds neither addresses nor e-mails', async () => {
  const user = await makeUser(database.client.db)
  for (let n = 0; n < 5; n++) await codeOf(attempt(user.email, wrong, { address: `2001:db8:0:7::${n + 1}`, deviceToken: null }))
  expect(await codeOf(attempt(user.email, wrong, { address: '2001:db8:0:7:ffff:1:2:3', deviceToken: null }))).toBe(
    'auth.too-many-attempts',
  )
  expect(await codeOf(attempt(user.email, wrong, { address: '2001:db8:0:8::1', deviceToken: null }))).toBe(
    'auth.wrong-credentials',
  )
  const subjects = (await database.client.db.select().from(signInThrottles)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.includes('@') || subject.includes('2001'))).toEqual([])
})
