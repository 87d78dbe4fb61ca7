import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshFamilies, sessions, users } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { linkToken } from '../link-token.server.ts'
import { isPasswordCorrect } from '../password.server.ts'
import { passwordChanged, passwordResetAsked } from '../tasks.ts'
import { askPasswordReset } from './ask-password-reset.server.ts'
import { changePassword } from './change-password.server.ts'
import { makeResetLink } from './make-reset-link.server.ts'
import { resetPassword } from './reset-password.server.ts'
import { startSession } from './start-session.server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-03-10T15:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const secret = Buffer.alloc(32, 7)
const strong = 'quince lámparas sobre el río'
const words = ['Afiliados']
type Made = Awaited<ReturnType<typeof makeUser>>
const fresh = (user: Made) => ({ ...as(user.actor, now), actor: user.actor, hasFreshFactor: true })
let nextAddress = 1
const somewhere = () => ({ address: `10.8.0.${nextAddress++}`, deviceToken: null })

async function openAll(user: Made) {
  const { db } = database.client
  const input = { presentedToken: null, userAgent: null, secondFactor: 'given' } as const
  const [here, there] = [await startSession(db, input, fresh(user)), await startSession(db, input, fresh(user))]
  const family = { userId: user.id, createdAt: now, expiresAt: after(60), hasSecondFactor: false, lastUsedAt: now }
  await db.insert(refreshFamilies).values(family)
  return { here: here.sessionId, there: there.sessionId }
}

/** What of a person is still open: ids of sessions, and how many accesses of programs. */
async function openOf({ id }: Made) {
  const { db } = database.client
  const rows = await db.select().from(sessions).where(eq(sessions.userId, id))
  const families = await db.select().from(refreshFamilies).where(eq(refreshFamilies.userId, id))
  return {
    sessions: rows.filter(({ revokedAt }) => revokedAt === null).map((row) => row.id),
    families: families.filter(({ revokedAt }) => revokedAt === null).length,
  }
}

async function passwordIs({ id }: Made, password: string): Promise<boolean> {
  const [row] = await database.client.db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, id))
  return isPasswordCorrect(row!.hash, password)
}

test('another password ends everything that the one before opened, except where it was changed, and is told of', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { here } = await openAll(user)
  const input = { password: strong, keptSessionId: here }
  await expect(changePassword(db, input, { ...fresh(user), hasFreshFactor: false }, { words })).rejects.toMatchObject({
    code: 'auth.step-up-needed',
  })
  await db.transaction((tx) => changePassword(tx, input, fresh(user), { words }))
  expect(await passwordIs(user, strong)).toBe(true)
  expect(await openOf(user)).toEqual({ sessions: [here], families: 0 })
  expect(await enqueued(db, passwordChanged)).toContainEqual({ userId: user.id })
  expect(JSON.stringify(await auditTrail(db, 'user', user.id))).not.toContain(strong)
})

test('a password that somebody would guess is refused, and nothing changes', async () => {
  const { db } = database.client
  const user = await makeUser(db, { name: 'Valentina Restrepo', email: `valentina-${randomUUID()}@marca.example` })
  for (const password of [
    'passwordpassword',
    '123456789012345',
    'Valentina Restrepo',
    'afiliadosafiliados',
    'aaaaaaaaaaaaaaaa',
  ]) {
    const attempt = db.transaction((tx) => changePassword(tx, { password, keptSessionId: null }, fresh(user), { words }))
    await expect(attempt, password).rejects.toMatchObject({ code: 'auth.password-guessable' })
  }
  expect(await passwordIs(user, user.password)).toBe(true)
})

test('a link chooses a password once and ends everything open; a refused password leaves it usable', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  await openAll(user)
  const { linkTokenId } = await makeResetLink(db, user.id, now, as({ kind: 'system', name: 'test' }))
  const token = linkToken(secret, linkTokenId)
  const reset = (password: string, at = now) => {
    const input = { token, purpose: 'reset-password', password } as const
    return db.transaction((tx) => resetPassword(tx, input, { now: at, requestId: 'test' }, { secret, words }))
  }
  await expect(reset(strong, after(30))).rejects.toMatchObject({ code: 'auth.link-invalid' })
  await expect(reset('passwordpassword')).rejects.toMatchObject({ code: 'auth.password-guessable' })
  const results = await Promise.allSettled(Array.from({ length: 4 }, () => reset(strong, after(29))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await passwordIs(user, strong)).toBe(true)
  expect(await openOf(user)).toEqual({ sessions: [], families: 0 })
})

test('a link of somebody who was disabled meanwhile chooses nothing', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { linkTokenId } = await makeResetLink(db, user.id, now, as({ kind: 'system', name: 'test' }))
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, user.id))
  const input = { token: linkToken(secret, linkTokenId), purpose: 'reset-password', password: strong } as const
  const attempt = db.transaction((tx) => resetPassword(tx, input, { now, requestId: 'test' }, { secret, words }))
  await expect(attempt).rejects.toMatchObject({ code: 'auth.link-invalid' })
})

test('asking for a link does the same for an address that nobody has, and is slowed down alike', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const nobody = `${randomUUID()}@example.com`
  for (const email of [user.email, nobody]) await askPasswordReset(db, { email }, somewhere(), now)
  const asked = await enqueued(db, passwordResetAsked)
  expect(asked.slice(-2)).toEqual([{ userId: user.id }, { userId: null }])
  for (const email of [user.email, nobody]) {
    const origin = somewhere()
    const codes: string[] = []
    for (let n = 0; n < 7; n++)
      codes.push(
        await askPasswordReset(db, { email }, origin, after(5)).then(
          () => 'sent',
          ({ code }: { code: string }) => code,
        ),
      )
    expect(codes).toEqual([...Array(5).fill('sent'), 'auth.too-many-attempts', 'auth.too-many-attempts'])
  }
})
