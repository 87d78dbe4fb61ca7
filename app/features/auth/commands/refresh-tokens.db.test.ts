import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEvents } from '#db/schema/audit.ts'
import { refreshFamilies, users } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { endFamiliesOfUser, endFamilyOfToken } from './end-refresh-family.server.ts'
import { rotateRefreshToken } from './rotate-refresh-token.server.ts'
import { startRefreshFamily } from './start-refresh-family.server.ts'

const start = new Date('2026-03-01T10:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const days = 86_400
let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const db = () => database.client.db

async function signIn() {
  const user = await makeUser(db())
  const ctx = { ...as(user.actor, start), actor: user.actor }
  const input = { hasSecondFactor: false, userAgent: 'curl/8.0' }
  const { refreshToken, claims } = await db().transaction((tx) => startRefreshFamily(tx, input, ctx))
  return { user, refreshToken, familyId: claims.familyId, ctx }
}

function refresh(refreshToken: string, now: Date) {
  return db().transaction((tx) => rotateRefreshToken(tx, { refreshToken, requestId: 'test-request' }, now))
}

async function rotated(refreshToken: string, now: Date) {
  const rotation = await refresh(refreshToken, now)
  if (rotation.kind !== 'rotated') throw new Error(rotation.kind)
  return rotation
}

async function familyOf(familyId: string) {
  const [family] = await db().select().from(refreshFamilies).where(eq(refreshFamilies.id, familyId))
  return family!
}

test('a refresh token is worth one refresh, and its successor the next; the sign-in stays the same', async () => {
  const { user, refreshToken, familyId } = await signIn()
  const first = await rotated(refreshToken, after(900))
  expect(first).toMatchObject({ claims: { userId: user.id, familyId, provedAt: start }, refreshExpiresAt: after(30 * days) })
  expect(first.refreshToken).not.toBe(refreshToken)
  await rotated(first.refreshToken, after(1800))
  expect((await familyOf(familyId)).lastUsedAt).toEqual(after(1800))
})

test('a lost answer: within 30 seconds the same token gets a pair that works, and the earlier successor works no more', async () => {
  const { refreshToken, familyId } = await signIn()
  const lost = await rotated(refreshToken, after(900))
  const repeated = await rotated(refreshToken, after(929.999))
  const next = await rotated(repeated.refreshToken, after(1800))
  expect((await familyOf(familyId)).revokedAt).toBeNull()
  expect(await refresh(lost.refreshToken, after(1801))).toEqual({ kind: 'reused' })
  expect(await refresh(next.refreshToken, after(1802))).toEqual({ kind: 'refused' })
})

test('a token used again after the grace ends its family, and the audit says so', async () => {
  const { user, refreshToken, familyId } = await signIn()
  const { refreshToken: successor } = await rotated(refreshToken, after(900))
  expect(await refresh(refreshToken, after(930))).toEqual({ kind: 'reused' })
  expect(await refresh(successor, after(931))).toEqual({ kind: 'refused' })
  expect(await familyOf(familyId)).toMatchObject({ revokedAt: after(930), revokedReason: 'reused' })
  const [event] = await db().select().from(auditEvents).where(eq(auditEvents.subjectId, familyId)).orderBy(desc(auditEvents.id))
  expect(event).toMatchObject({
    action: 'auth.end-refresh-family',
    actorId: 'token-endpoint',
    after: { userId: user.id, reason: 'reused' },
    requestId: 'test-request',
  })
})

test('a token used again within the grace, once its successor was used, is theft: nobody lost that answer', async () => {
  const { refreshToken, familyId } = await signIn()
  const { refreshToken: successor } = await rotated(refreshToken, after(900))
  await rotated(successor, after(905))
  expect(await refresh(refreshToken, after(910))).toEqual({ kind: 'reused' })
  expect((await familyOf(familyId)).revokedReason).toBe('reused')
})

test('the grace counts from the first use: repeats do not lengthen it', async () => {
  const { refreshToken } = await signIn()
  for (const second of [900, 915, 929]) await rotated(refreshToken, after(second))
  expect(await refresh(refreshToken, after(931))).toEqual({ kind: 'reused' })
})

test('of many refreshes of one token at once all are answered and exactly one answer works: the family never forks', async () => {
  const { refreshToken, familyId } = await signIn()
  const answers = await Promise.all(Array.from({ length: 8 }, () => rotated(refreshToken, after(900))))
  const working: string[] = []
  for (const { refreshToken: candidate } of answers) {
    const trial = db().transaction(async (tx) => {
      const { kind } = await rotateRefreshToken(tx, { refreshToken: candidate, requestId: 'trial' }, after(901))
      if (kind === 'rotated') working.push(candidate)
      throw new Error('undone')
    })
    await expect(trial).rejects.toThrow('undone')
  }
  expect(working).toHaveLength(1)
  expect((await familyOf(familyId)).revokedAt).toBeNull()
})

test('a thief and the owner at once: whoever comes second with what the other was given ends it for both', async () => {
  const { refreshToken } = await signIn()
  const [thief, owner] = await Promise.all([rotated(refreshToken, after(900)), rotated(refreshToken, after(900))])
  const outcomes = [await refresh(thief.refreshToken, after(1800)), await refresh(owner.refreshToken, after(1800))]
  expect(outcomes.map(({ kind }) => kind)).toContain('reused')
  const last = outcomes.flatMap((outcome) => (outcome.kind === 'rotated' ? [outcome.refreshToken] : []))
  for (const token of last) expect(await refresh(token, after(1801))).toEqual({ kind: 'refused' })
})

test('a family ends after 14 days without a refresh, and after 30 with any', async () => {
  const idle = await signIn()
  expect(await refresh(idle.refreshToken, after(14 * days))).toEqual({ kind: 'refused' })
  let { refreshToken } = await signIn()
  for (const day of [10, 20, 29]) refreshToken = (await rotated(refreshToken, after(day * days))).refreshToken
  expect(await refresh(refreshToken, after(30 * days))).toEqual({ kind: 'refused' })
})

test('nothing comes of a token of nobody, nor of a disabled person', async () => {
  expect(await refresh('made-up', start)).toEqual({ kind: 'refused' })
  const { user, refreshToken } = await signIn()
  await db().update(users).set({ disabledAt: start }).where(eq(users.id, user.id))
  expect(await refresh(refreshToken, after(1))).toEqual({ kind: 'refused' })
})

test('a used token ends the family it was of; a made-up one ends nothing', async () => {
  const { refreshToken, familyId, ctx } = await signIn()
  const { refreshToken: successor } = await rotated(refreshToken, after(900))
  expect(await db().transaction((tx) => endFamilyOfToken(tx, { refreshToken: 'made-up' }, ctx))).toBe(false)
  expect(await db().transaction((tx) => endFamilyOfToken(tx, { refreshToken }, ctx))).toBe(true)
  expect((await familyOf(familyId)).revokedReason).toBe('signed-out')
  expect(await refresh(successor, after(901))).toEqual({ kind: 'refused' })
})

test('signing out elsewhere ends every family but one, and none of another person', async () => {
  const first = await signIn()
  const other = await signIn()
  const input = { hasSecondFactor: false, userAgent: null }
  const second = await db().transaction((tx) => startRefreshFamily(tx, input, first.ctx))
  const kept = second.claims.familyId
  const end = { userId: first.user.id, reason: 'credentials-changed', exceptFamilyId: kept } as const
  expect(await db().transaction((tx) => endFamiliesOfUser(tx, end, first.ctx))).toBe(1)
  expect(await refresh(first.refreshToken, after(1))).toEqual({ kind: 'refused' })
  await rotated(second.refreshToken, after(1))
  await rotated(other.refreshToken, after(1))
})
