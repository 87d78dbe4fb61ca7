import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { recoveryCodes, sessions, totpFactors } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { makeTotp } from '#tests/support/make-factor.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { secondFactorChanged } from '../tasks.ts'
import { hashSessionToken } from '../token-hash.server.ts'
import { totpCode } from '../totp.server.ts'
import { startTotpEnrolment } from '../totp-enrolment.server.ts'
import { checkSecondFactor } from './check-second-factor.server.ts'
import { confirmTotp } from './confirm-totp.server.ts'
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.server.ts'
import { removeTotp } from './remove-totp.server.ts'
import { replaceRecoveryCodes } from './replace-recovery-codes.server.ts'
import { resetSecondFactor } from './reset-second-factor.server.ts'
import { startSession } from './start-session.server.ts'

// A database of its own: attempts stay counted whatever follows, and races need several connections.
let database: Awaited<ReturnType<typeof cloneDatabase>>
const vault: Vault = testVault
const noFurtherRoles = { furtherRoles: [] }
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-03-10T15:00:10Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
let nextAddress = 1
const somewhere = () => ({ address: `10.9.${nextAddress >> 8}.${nextAddress++ & 255}`, deviceToken: null })

type Made = Awaited<ReturnType<typeof makeUser>>

function give(user: Made, code: string, at = now, origin: Parameters<typeof checkSecondFactor>[2] = somewhere()) {
  const ctx = { ...as(user.actor, at), actor: user.actor }
  return checkSecondFactor(database.client.db, { email: user.email, code }, origin, ctx, { vault })
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (kind) => String(kind),
    (error: { code?: string }) => error.code ?? String(error),
  )
}

const fresh = (user: Made, at = now) => ({ ...as(user.actor, at), actor: user.actor, hasFreshFactor: true })

test('an app is set up with its first code, and brings ten recovery codes, once', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { secret, enrolment } = await startTotpEnrolment({ userId: user.id, email: user.email }, 'Afiliados', now, { vault })
  const confirm = (code: string, at = now) => confirmTotp(db, { enrolment, code }, fresh(user, at), { vault })
  await expect(confirm('000000')).rejects.toMatchObject({ code: 'auth.wrong-factor' })
  const first = await confirm(await totpCode(secret, now))
  expect(first.recoveryCodes).toHaveLength(10)
  expect(await enqueued(db, secondFactorChanged)).toContainEqual({ userId: user.id, change: 'added', factor: 'totp' })
  const [row] = await db.select().from(totpFactors).where(eq(totpFactors.userId, user.id))
  expect(Buffer.from(row!.secretSealed).includes(Buffer.from(secret))).toBe(false)

  const second = await startTotpEnrolment({ userId: user.id, email: user.email }, 'Afiliados', now, { vault })
  const replaced = await confirmTotp(db, { enrolment: second.enrolment, code: await totpCode(second.secret, now) }, fresh(user), {
    vault,
  })
  expect(replaced.recoveryCodes).toBeNull()
  expect(await codeOf(give(user, await totpCode(secret, after(60)), after(60)))).toBe('auth.wrong-factor')
  expect(await codeOf(give(user, await totpCode(second.secret, after(60)), after(60)))).toBe('totp')
})

test('setting up ends after a quarter of an hour, is for the one who began it, and needs a fresh proof', async () => {
  const { db } = database.client
  const [user, other] = [await makeUser(db), await makeUser(db)]
  const { secret, enrolment } = await startTotpEnrolment({ userId: user.id, email: user.email }, 'Afiliados', now, { vault })
  const late = after(15 * 60)
  const input = async (at: Date) => ({ enrolment, code: await totpCode(secret, at) })
  const tries = [
    [confirmTotp(db, await input(late), fresh(user, late), { vault }), 'auth.enrolment-invalid'],
    [confirmTotp(db, await input(now), fresh(other), { vault }), 'auth.enrolment-invalid'],
    [confirmTotp(db, { ...(await input(now)), enrolment: 'AAAA' }, fresh(user), { vault }), 'auth.enrolment-invalid'],
    [confirmTotp(db, await input(now), { ...fresh(user), hasFreshFactor: false }, { vault }), 'auth.step-up-needed'],
  ] as const
  for (const [attempt, code] of tries) await expect(attempt).rejects.toMatchObject({ code })
  expect(await db.select().from(totpFactors).where(eq(totpFactors.userId, user.id))).toEqual([])
})

test('of eight parallel uses of one code exactly one gets in, and later ones find it used', async () => {
  const user = await makeUser(database.client.db)
  const { code } = await makeTotp(database.client.db, user.id, vault)
  const shown = await code(now)
  const results = await Promise.all(Array.from({ length: 8 }, () => codeOf(give(user, shown))))
  expect(results.filter((result) => result === 'totp')).toHaveLength(1)
  expect(await codeOf(give(user, shown, after(20)))).toBe('auth.wrong-factor')
  expect(await codeOf(give(user, await code(after(30)), after(30)))).toBe('totp')
  expect(await codeOf(give(user, shown, after(31)))).toBe('auth.wrong-factor')
})

test('a recovery code gets in once, for its owner, also of eight at once', async () => {
  const { db } = database.client
  const [user, other] = [await makeUser(db), await makeUser(db)]
  await makeTotp(db, user.id, vault)
  const [code, another] = (await replaceRecoveryCodes(db, user.id, now)) as [string, string]
  expect(await codeOf(give(other, code))).toBe('auth.wrong-factor')
  const typed = code.toLowerCase().replaceAll('-', ' ')
  const results = await Promise.all(Array.from({ length: 8 }, () => codeOf(give(user, typed))))
  expect(results.filter((result) => result === 'recovery-code')).toHaveLength(1)
  expect(await codeOf(give(user, code))).toBe('auth.wrong-factor')
  expect(await codeOf(give(user, another))).toBe('recovery-code')
  const rows = await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, user.id))
  expect(rows.filter(({ usedAt }) => usedAt !== null)).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain(another.replaceAll('-', ''))
})

test('new recovery codes end the old ones, and there must be a factor that they stand in for', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  await expect(regenerateRecoveryCodes(db, {}, fresh(user))).rejects.toMatchObject({ code: 'auth.factor-missing' })
  await makeTotp(db, user.id, vault)
  const [old] = (await replaceRecoveryCodes(db, user.id, now)) as [string]
  await expect(regenerateRecoveryCodes(db, {}, { ...fresh(user), hasFreshFactor: false })).rejects.toMatchObject({
    code: 'auth.step-up-needed',
  })
  const { recoveryCodes: renewed } = await regenerateRecoveryCodes(db, {}, fresh(user))
  expect(await codeOf(give(user, old))).toBe('auth.wrong-factor')
  expect(await codeOf(give(user, renewed[9]!))).toBe('recovery-code')
})

test('guesses are slowed down as passwords are, on a count of their own, and refused ones are audited', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { code } = await makeTotp(db, user.id, vault)
  const origin = somewhere()
  const results = await Promise.all(Array.from({ length: 40 }, (_, n) => codeOf(give(user, String(100_000 + n), now, origin))))
  expect(results.filter((result) => result === 'auth.wrong-factor').length).toBeLessThanOrEqual(5)
  expect(results.filter((result) => result === 'auth.too-many-attempts').length).toBeGreaterThanOrEqual(35)
  expect(await codeOf(give(user, await code(now), now, origin))).toBe('auth.too-many-attempts')
  const refused = (await auditTrail(db, 'user', user.id)).filter(({ action }) => action === 'auth.refuse-second-factor')
  expect(refused.length).toBe(results.filter((result) => result === 'auth.wrong-factor').length)
  expect(JSON.stringify(refused)).not.toMatch(/100\d{3}/)
})

test('guesses from everywhere do not keep the owner out of a browser that they are known by', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { code } = await makeTotp(db, user.id, vault)
  const input = { presentedToken: null, userAgent: null, secondFactor: 'given' } as const
  const session = await startSession(db, input, fresh(user))
  const deviceToken = hashSessionToken(session.token)
  for (let n = 0; n < 31; n++) await codeOf(give(user, String(200_000 + n)))
  expect(await codeOf(give(user, await code(now)))).toBe('auth.too-many-attempts')
  expect(await codeOf(give(user, await code(now), now, { ...somewhere(), deviceToken }))).toBe('totp')
})

test('a session that never got past the password makes no browser known', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const { code } = await makeTotp(db, user.id, vault)
  const input = { presentedToken: null, userAgent: null, secondFactor: 'give' } as const
  const session = await startSession(db, input, fresh(user))
  const deviceToken = hashSessionToken(session.token)
  for (let n = 0; n < 31; n++) await codeOf(give(user, String(300_000 + n)))
  expect(await codeOf(give(user, await code(now), now, { ...somewhere(), deviceToken }))).toBe('auth.too-many-attempts')
})

test('whose role asks for a second factor keeps the last one; others may take it off, codes and all', async () => {
  const { db } = database.client
  const [admin, manager] = [await makeUser(db, { grants: [{ role: 'admin', brandId: null }] }), await makeUser(db)]
  for (const { id } of [admin, manager]) {
    await makeTotp(db, id, vault)
    await replaceRecoveryCodes(db, id, now)
  }
  const remove = (user: Made, settings: Parameters<typeof removeTotp>[3] = noFurtherRoles) =>
    db.transaction((tx) => removeTotp(tx, {}, fresh(user), settings))
  await expect(remove(admin)).rejects.toMatchObject({ code: 'auth.factor-needed' })
  await expect(remove(manager, { furtherRoles: ['manager'] })).rejects.toMatchObject({ code: 'auth.factor-needed' })
  await remove(manager)
  expect(await db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, manager.id))).toEqual([])
  await expect(remove(manager)).rejects.toMatchObject({ code: 'auth.factor-missing' })
  expect(await db.select().from(totpFactors).where(eq(totpFactors.userId, admin.id))).toHaveLength(1)
})

test('an administrator takes a lost factor off somebody else, and whatever they had open ends', async () => {
  const { db } = database.client
  const [admin, lost] = [await makeUser(db, { grants: [{ role: 'admin', brandId: null }] }), await makeUser(db)]
  for (const { id } of [admin, lost]) await makeTotp(db, id, vault)
  await startSession(db, { presentedToken: null, userAgent: null, secondFactor: 'given' }, fresh(lost))
  const reset = (by: Made, userId: string, hasFreshFactor = true) =>
    db.transaction((tx) => resetSecondFactor(tx, { userId }, { ...fresh(by), hasFreshFactor }))
  await expect(reset(lost, admin.id)).rejects.toMatchObject({ code: 'auth.missing-role' })
  await expect(reset(admin, lost.id, false)).rejects.toMatchObject({ code: 'auth.step-up-needed' })
  await expect(reset(admin, admin.id)).rejects.toMatchObject({ code: 'auth.own-factor' })
  await reset(admin, lost.id)
  expect(await db.select().from(totpFactors).where(eq(totpFactors.userId, lost.id))).toEqual([])
  const open = (await db.select().from(sessions).where(eq(sessions.userId, lost.id))).filter(
    ({ revokedAt }) => revokedAt === null,
  )
  expect(open).toEqual([])
  expect(await auditTrail(db, 'user', lost.id)).toContainEqual(expect.objectContaining({ action: 'auth.reset-second-factor' }))
  await expect(reset(admin, lost.id)).rejects.toMatchObject({ code: 'auth.factor-not-found' })
})
