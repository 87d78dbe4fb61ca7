import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEvents } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { type MadeUser, makeUser } from '#tests/factories/make-user.ts'
import { testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { findSession } from '../queries/find-session.server.ts'
import { listSessions } from '../queries/list-sessions.server.ts'
import { revokeOtherSessions } from './revoke-other-sessions.server.ts'
import { startSession } from './start-session.server.ts'

const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000)
const ctxOf = (user: MadeUser, now = testNow) => ({ actor: user.actor, now, requestId: 'test' })
const signIn = (tx: Tx, user: MadeUser, userAgent: string, now = testNow) =>
  startSession(tx, { presentedToken: null, userAgent }, ctxOf(user, now))

test(
  'signing out elsewhere keeps this session and other people’s, and is written down once',
  inRollback(async (tx) => {
    const [user, other] = [await makeUser(tx), await makeUser(tx)]
    const phone = await signIn(tx, user, 'phone')
    const desk = await signIn(tx, user, 'desk')
    const theirs = await signIn(tx, other, 'theirs')
    expect(await revokeOtherSessions(tx, { sessionId: phone.sessionId }, ctxOf(user))).toBe(1)
    expect(await revokeOtherSessions(tx, { sessionId: phone.sessionId }, ctxOf(user))).toBe(0)
    expect(await findSession(tx, desk.token, testNow)).toBeNull()
    expect(await findSession(tx, phone.token, testNow)).not.toBeNull()
    expect(await findSession(tx, theirs.token, testNow)).not.toBeNull()
    expect(await tx.select().from(auditEvents).where(eq(auditEvents.action, 'auth.revoke-other-sessions'))).toHaveLength(1)
  }),
)

test(
  'the list of open sessions has those that still sign in, last seen first, and nobody else’s',
  inRollback(async (tx) => {
    const [user, other] = [await makeUser(tx), await makeUser(tx)]
    await signIn(tx, user, 'idle for too long', minutesAgo(150))
    await signIn(tx, user, 'desk', minutesAgo(30))
    await signIn(tx, user, 'phone')
    await signIn(tx, other, 'theirs')
    const open = await listSessions(tx, user.actor, testNow)
    expect(open.map(({ userAgent }) => userAgent)).toEqual(['phone', 'desk'])
  }),
)
