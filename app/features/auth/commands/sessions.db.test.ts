import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { roleGrants, sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { type MadeUser, makeUser } from '#tests/factories/make-user.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findSession } from '../queries/find-session.server.ts'
import { disableUser } from './disable-user.server.ts'
import { purgeEnded } from './purge-ended.server.ts'
import { revokeSession } from './revoke-session.server.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'
import { startSession } from './start-session.server.ts'
import { touchSession } from './touch-session.server.ts'

const now = new Date('2025-03-01T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const as = (actor: UserActor, at = now): Context & { actor: UserActor } => ({ actor, now: at, requestId: 'test' })
const signIn = (tx: Tx, user: MadeUser, presentedToken: string | null = null) =>
  startSession(tx, { presentedToken, userAgent: 'Firefox' }, as(user.actor))

test(
  'a session answers with the person as they are now',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const { token, sessionId } = await signIn(tx, user)
    await tx.insert(roleGrants).values({ userId: user.id, role: 'auditor', brandId: null, grantedAt: now })
    expect(await findSession(tx, token, after(1))).toMatchObject({
      sessionId,
      locale: 'es',
      actor: { kind: 'user', userId: user.id, grants: [{ role: 'manager' }, { role: 'auditor' }] },
    })
  }),
)

test(
  'the table does not hold what the browser holds, nor does the audit',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const { token } = await signIn(tx, user)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await tx.select().from(sessions))).not.toContain(token)
    const events = await tx.select().from(auditEvents).where(eq(auditEvents.actorId, user.id))
    expect(events).toMatchObject([{ action: 'auth.start-session', subjectType: 'session' }])
    expect(JSON.stringify(events, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(token)
  }),
)

test(
  'signing in makes a new token and ends the one presented, so a planted one is worth nothing',
  inRollback(async (tx) => {
    const [victim, attacker] = [await makeUser(tx), await makeUser(tx)]
    const planted = await signIn(tx, attacker)
    const own = await signIn(tx, victim, planted.token)
    expect(own.token).not.toBe(planted.token)
    expect(await findSession(tx, planted.token, now)).toBeNull()
    expect(await findSession(tx, own.token, now)).toMatchObject({ actor: { userId: victim.id } })
    const invented = await signIn(tx, victim, 'a token of the attacker')
    expect(await findSession(tx, 'a token of the attacker', now)).toBeNull()
    expect(await findSession(tx, invented.token, now)).not.toBeNull()
  }),
)

test(
  'a session ends after two idle hours, and a visit begins them anew until its absolute end',
  inRollback(async (tx) => {
    const { token, sessionId } = await signIn(tx, await makeUser(tx))
    expect(await findSession(tx, token, after(119))).not.toBeNull()
    expect(await findSession(tx, token, after(120))).toBeNull()
    for (let minutes = 100; minutes < 720; minutes += 100) await touchSession(tx, sessionId, after(minutes))
    expect(await findSession(tx, token, after(719))).not.toBeNull()
    expect(await findSession(tx, token, after(720))).toBeNull()
  }),
)

test(
  'a late visit does not set the clock back',
  inRollback(async (tx) => {
    const { token, sessionId } = await signIn(tx, await makeUser(tx))
    await touchSession(tx, sessionId, after(60))
    await touchSession(tx, sessionId, after(30))
    expect((await findSession(tx, token, after(61)))?.lastSeenAt).toEqual(after(60))
  }),
)

test(
  'signing out ends this session at once and leaves the others',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const [phone, desk] = [await signIn(tx, user), await signIn(tx, user)]
    await revokeSession(tx, { token: phone.token }, as(user.actor))
    await revokeSession(tx, { token: phone.token }, as(user.actor))
    expect(await findSession(tx, phone.token, now)).toBeNull()
    expect(await findSession(tx, desk.token, now)).not.toBeNull()
    expect(await tx.select().from(auditEvents).where(eq(auditEvents.action, 'auth.revoke-session'))).toHaveLength(1)
  }),
)

test(
  'a person ends all their own sessions, an administrator anyone’s, nobody else another’s',
  inRollback(async (tx) => {
    const [user, manager] = [await makeUser(tx), await makeUser(tx)]
    const admin = await makeUser(tx, { grants: [{ role: 'admin', brandId: null }] })
    await signIn(tx, user)
    await signIn(tx, user)
    await expect(revokeSessionsOfUser(tx, { userId: user.id }, as(manager.actor))).rejects.toMatchObject({
      code: 'auth.missing-role',
    })
    expect(await revokeSessionsOfUser(tx, { userId: user.id }, as(user.actor))).toBe(2)
    const { token } = await signIn(tx, user)
    expect(await revokeSessionsOfUser(tx, { userId: user.id }, as(admin.actor))).toBe(1)
    expect(await findSession(tx, token, now)).toBeNull()
  }),
)

test(
  'a disabled user is out at once, with every session',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const admin = await makeUser(tx, { grants: [{ role: 'admin', brandId: null }] })
    const { token } = await signIn(tx, user)
    await expect(disableUser(tx, { userId: user.id }, as(user.actor))).rejects.toMatchObject({ code: 'auth.missing-role' })
    await disableUser(tx, { userId: user.id }, { ...as(admin.actor), hasFreshFactor: true })
    expect(await findSession(tx, token, now)).toBeNull()
    expect((await tx.select().from(sessions).where(eq(sessions.userId, user.id)))[0]?.revokedAt).toEqual(now)
  }),
)

test(
  'sessions are forgotten 90 days after their end',
  inRollback(async (tx) => {
    await signIn(tx, await makeUser(tx))
    const end = 720 + 90 * 1440
    expect((await purgeEnded(tx, after(end))).sessions).toBe(0)
    expect((await purgeEnded(tx, after(end + 1))).sessions).toBe(1)
  }),
)
