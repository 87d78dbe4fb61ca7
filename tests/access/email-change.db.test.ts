import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { linkToken } from '#app/features/auth/link-token.server.ts'
import { emailChangeAsked, emailChanged } from '#app/features/auth/tasks.ts'
import { signIn } from '#app/http/sign-in.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { createLogger } from '#app/platform/logger.server.ts'
import { database, keys, vault } from '#app/platform/runtime.server.ts'
import * as page from '#app/routes/account/email.tsx'
import * as confirmation from '#app/routes/auth/confirm-email.tsx'
import { emailChanges, linkTokens, sessions, users } from '#db/schema/auth.ts'
import { influencers } from '#db/schema/influencers.ts'
import { emails } from '#db/schema/notifications.ts'
import type { WorkerServices } from '#jobs/services.ts'
import tellAsked from '#jobs/tasks/auth.email-change-asked.ts'
import tellChanged from '#jobs/tasks/auth.email-changed.ts'
import { makeBrand } from '../factories/make-brand.ts'
import { makeInfluencer } from '../factories/make-influencer.ts'
import { type MadeUser, makeUser } from '../factories/make-user.ts'
import { auditTrail } from '../support/audit-trail.ts'
import { type CookieJar, openCookieJar } from '../support/cookie-jar.ts'
import { enqueued } from '../support/enqueued.ts'
import { runtimeDatabase } from '../support/runtime-database.ts'
import { answerOf, locationOf } from '../support/throwing.ts'

const db = runtimeDatabase({ LOG_LEVEL: 'silent' })
const args = (request: Request) => ({ request, params: {}, context: {} }) as never
const freshAddress = () => `nueva-${randomUUID()}@example.com`
let nextAddress = 1

async function signedIn({ email, password }: Pick<MadeUser, 'email' | 'password'>): Promise<CookieJar> {
  const browser = openCookieJar(undefined, { 'X-Client-Address': `10.3.0.${nextAddress++}` })
  const answer = await answerOf(signIn(browser.request('/login', { form: { email, password } })))
  if (answer instanceof Response) browser.keep(answer.headers)
  return browser
}

function ask(browser: CookieJar, email: string) {
  return answerOf(page.action(args(browser.request('/account/email', { form: { email } }))))
}

function confirm(browser: CookieJar, token: string) {
  return answerOf(confirmation.action(args(browser.request(`/confirm-email?token=${token}`, { form: { token } }))))
}

/** What the worker does about the newest of a task's jobs. */
async function work(kind: 'asked' | 'changed') {
  const { task, handler } =
    kind === 'asked' ? { task: emailChangeAsked, handler: tellAsked } : { task: emailChanged, handler: tellChanged }
  const clock = { now: async () => new Date() }
  const services = { database: database(), vault: vault(), clock, logger: createLogger('silent', 'worker') }
  await handler.run((await enqueued(db(), task)).at(-1), services as unknown as WorkerServices, { id: randomUUID(), attempts: 1 })
}

async function mailsTo(address: string): Promise<string[]> {
  const rows = await db().select({ template: emails.template }).from(emails).where(eq(emails.toAddress, address))
  return rows.map(({ template }) => template)
}

async function tokenOf({ id }: MadeUser): Promise<string> {
  const [row] = await db()
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .innerJoin(emailChanges, eq(emailChanges.id, linkTokens.subjectId))
    .where(eq(emailChanges.userId, id))
    .orderBy(desc(linkTokens.createdAt))
    .limit(1)
  return linkToken(keys().linkTokens, row!.id)
}

async function addressOf({ id }: MadeUser): Promise<string> {
  const [row] = await db().select({ email: users.email }).from(users).where(eq(users.id, id))
  return row!.email
}

test('the address of an influencer changes by the link that is mailed to the new one, and everything that knows them by it follows', async () => {
  const brand = await makeBrand(db())
  const influencer = await makeInfluencer(db(), { brandIds: [brand.id] })
  const user = await makeUser(db(), { influencerId: influencer.id, email: influencer.email })
  const [here, elsewhere, email] = [await signedIn(user), await signedIn(user), freshAddress()]
  expect(locationOf(await ask(here, email.toUpperCase()))).toBe('/account/email')
  await work('asked')
  expect([await mailsTo(user.email), await mailsTo(email)]).toEqual([['email-change-asked'], ['change-email']])
  expect(await addressOf(user)).toBe(user.email)

  const token = await tokenOf(user)
  const shown = { data: { link: { token, name: user.actor.name, email } } }
  expect(await answerOf(confirmation.loader(args(here.request(`/confirm-email?token=${token}`))))).toMatchObject(shown)
  expect(await addressOf(user)).toBe(user.email)
  expect(locationOf(await confirm(here, token))).toBe('/account/security')
  expect(await addressOf(user)).toBe(email)
  const [followed] = await db().select().from(influencers).where(eq(influencers.id, influencer.id))
  expect(followed).toMatchObject({ email, emailHash: hashCustomerValue(keys().customerHash, 'email', email) })
  const open = await db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), isNull(sessions.revokedAt)))
  expect(open).toHaveLength(1)
  expect(await answerOf(page.loader(args(here.request('/account/email'))))).toMatchObject({ email, asked: null })
  expect(locationOf(await answerOf(page.loader(args(elsewhere.request('/account/email')))))).toMatch(/^\/login/)

  await work('changed')
  expect(await mailsTo(user.email)).toEqual(['email-change-asked', 'email-changed'])
  expect(await auditTrail(db(), 'influencer', influencer.id)).toContainEqual(
    expect.objectContaining({ action: 'influencers.follow-user-email', brandId: brand.id }),
  )
  const trail = await auditTrail(db(), 'user', user.id)
  expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['auth.ask-email-change', 'auth.change-email']))
  expect(JSON.stringify(trail)).not.toContain(email)
})

test('an address that somebody has is answered alike, and only that address hears of it', async () => {
  const [user, other] = [await makeUser(db()), await makeUser(db())]
  const browser = await signedIn(user)
  const free = await ask(browser, freshAddress())
  const taken = await ask(browser, other.email)
  expect(locationOf(taken)).toBe(locationOf(free))
  expect((taken as Response).status).toBe((free as Response).status)
  expect(await answerOf(page.loader(args(browser.request('/account/email'))))).toMatchObject({ asked: { email: other.email } })
  await work('asked')
  expect(await mailsTo(other.email)).toEqual(['account-exists'])
  expect(await mailsTo(user.email)).toEqual(['email-change-asked'])
  expect(await db().select().from(linkTokens).where(eq(linkTokens.purpose, 'change-email'))).not.toContainEqual(
    expect.objectContaining({ subjectId: (await enqueued(db(), emailChangeAsked)).at(-1)!.emailChangeId }),
  )
})

test('an address that somebody took after the link was mailed is not given twice', async () => {
  const user = await makeUser(db())
  const browser = await signedIn(user)
  const email = freshAddress()
  await ask(browser, email)
  await work('asked')
  await makeUser(db(), { email })
  expect(await confirm(browser, await tokenOf(user))).toMatchObject({ init: { status: 400 } })
  expect(await addressOf(user)).toBe(user.email)
})

test('a link is worth nothing twice, after another address was asked for, or after another password', async () => {
  const user = await makeUser(db())
  const browser = await signedIn(user)
  const refused = { init: { status: 400 } }
  await ask(browser, freshAddress())
  await work('asked')
  const replaced = await tokenOf(user)
  await ask(browser, freshAddress())
  await work('asked')
  const second = await tokenOf(user)
  expect(await confirm(browser, replaced)).toMatchObject(refused)
  const answers = await Promise.all([confirm(browser, second), confirm(browser, second), confirm(browser, second)])
  expect(answers.filter((answer) => answer instanceof Response)).toHaveLength(1)
  expect(await confirm(browser, second)).toMatchObject(refused)

  const again = await signedIn({ ...user, email: await addressOf(user) })
  await ask(again, freshAddress())
  await work('asked')
  await db().update(users).set({ passwordChangedAt: new Date() }).where(eq(users.id, user.id))
  const stale = await tokenOf(user)
  expect(await confirm(again, stale)).toMatchObject(refused)
  const seen = await answerOf(confirmation.loader(args(again.request(`/confirm-email?token=${stale}`))))
  expect(seen).toMatchObject({ data: { link: null } })
})

test('one’s own address is no other one, and nobody makes us write to many', async () => {
  const user = await makeUser(db())
  const browser = await signedIn(user)
  expect(await ask(browser, user.email)).toMatchObject({ init: { status: 400 } })
  for (let count = 0; count < 5; count++) expect(locationOf(await ask(browser, freshAddress()))).toBe('/account/email')
  expect(await ask(browser, freshAddress())).toMatchObject({ init: { status: 429 } })
})

test('without a fresh proof one is asked for it first', async () => {
  const user = await makeUser(db())
  const browser = await signedIn(user)
  await db()
    .update(sessions)
    .set({ provedAt: new Date(0) })
    .where(eq(sessions.userId, user.id))
  expect(locationOf(await ask(browser, freshAddress()))).toMatch(/^\/step-up/)
  expect(locationOf(await answerOf(page.loader(args(browser.request('/account/email')))))).toMatch(/^\/step-up/)
})
