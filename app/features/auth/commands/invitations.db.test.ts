import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { linkTokens, users } from '#db/schema/auth.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, testNow } from '#tests/support/acting.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { linkToken } from '../link-token.server.ts'
import { getInvitation } from '../queries/list-invitations.server.ts'
import { userInvited } from '../tasks.ts'
import type { InviteUser } from '../user-inputs.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { changeGrants } from './change-grants.server.ts'
import { inviteUser } from './invite-user.server.ts'
import { resendInvitation } from './resend-invitation.server.ts'
import { revokeInvitation } from './revoke-invitation.server.ts'

const linkSecret = deriveKeys(Buffer.alloc(32, 1)).linkTokens
const password = 'una frase que nadie adivina'
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000)
const closed = { code: 'auth.link-invalid' }
let database: Awaited<ReturnType<typeof cloneDatabase>>
let admin: Awaited<ReturnType<typeof makeUser>>
let count = 0

beforeAll(async () => {
  database = await cloneDatabase()
  admin = await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] })
})
afterAll(() => database.drop())

const db = () => database.client.db

function fresh(actor: UserActor, now = testNow): Context & { actor: UserActor } {
  return { ...as(actor, now), actor, hasFreshFactor: true }
}

function invite(overrides: Partial<InviteUser> = {}, who: UserActor = admin.actor, now = testNow) {
  count += 1
  const input: InviteUser = {
    email: `invitada-${count}@example.com`,
    name: 'Marta Díaz',
    locale: 'es',
    grants: [{ role: 'manager', brandId: null }],
    ...overrides,
  }
  return db().transaction((tx) => inviteUser(tx, input, fresh(who, now)))
}

/** The token that the latest mail of an invitation carries. */
async function tokenOf(invitationId: string): Promise<string> {
  const payloads = await enqueued(db(), userInvited)
  const { linkTokenId } = payloads.filter((payload) => payload.invitationId === invitationId).at(-1)!
  return linkToken(linkSecret, linkTokenId)
}

function accept(token: string, now = hours(1), chosen = password) {
  const ctx = { actor: { kind: 'system', name: 'invitation' }, now, requestId: 'test-request' } as const
  return db().transaction((tx) => acceptInvitation(tx, { token, password: chosen }, ctx, { linkSecret, words: ['Afiliados'] }))
}

test('an invited person becomes a user with exactly the roles of the invitation, and their address counts as proved', async () => {
  const brand = await makeBrand(db())
  const grants: InviteUser['grants'] = [{ role: 'manager', brandId: brand.id }]
  const { invitationId } = await invite({ email: 'marta@example.com', locale: 'en', grants })
  const actor = await accept(await tokenOf(invitationId))
  expect(actor).toMatchObject({ name: 'Marta Díaz', grants, influencerId: null })
  const [user] = await db().select().from(users).where(eq(users.id, actor.userId))
  expect(user).toMatchObject({ email: 'marta@example.com', locale: 'en', emailVerifiedAt: hours(1) })
  expect(await getInvitation(db(), { invitationId }, admin.actor, hours(2))).toMatchObject({ state: 'accepted' })
})

test('a link is worth one acceptance: of several at once one wins', async () => {
  const token = await tokenOf((await invite()).invitationId)
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => accept(token)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(accept(token)).rejects.toMatchObject(closed)
})

test('an invitation works for seven days; sent again, for seven more, by the new link alone', async () => {
  const { invitationId } = await invite()
  const first = await tokenOf(invitationId)
  const week = 7 * 24
  await expect(accept(first, hours(week))).rejects.toMatchObject(closed)
  expect(await getInvitation(db(), { invitationId }, admin.actor, hours(week))).toMatchObject({ state: 'expired' })
  await db().transaction((tx) => resendInvitation(tx, { invitationId }, fresh(admin.actor, hours(week))))
  await expect(accept(first, hours(week + 1))).rejects.toMatchObject(closed)
  expect(await accept(await tokenOf(invitationId), hours(2 * week - 1))).toMatchObject({ name: 'Marta Díaz' })
})

test('an invitation taken back opens nothing, and cannot be sent or taken back again', async () => {
  const { invitationId } = await invite()
  const token = await tokenOf(invitationId)
  await db().transaction((tx) => revokeInvitation(tx, { invitationId }, fresh(admin.actor)))
  await expect(accept(token)).rejects.toMatchObject(closed)
  for (const command of [resendInvitation, revokeInvitation]) {
    const again = db().transaction((tx) => command(tx, { invitationId }, fresh(admin.actor)))
    await expect(again).rejects.toMatchObject({ code: 'auth.invitation-closed' })
  }
})

test('nothing is added to an account that exists: its owner is not invited, and cannot accept', async () => {
  const { email, id } = await makeUser(db(), { grants: [{ role: 'auditor', brandId: null }] })
  await expect(invite({ email })).rejects.toMatchObject({ code: 'auth.already-user', kind: 'conflict' })
  const { invitationId } = await invite({ email: 'luego@example.com' })
  await db().update(users).set({ email: 'luego@example.com' }).where(eq(users.id, id))
  await expect(accept(await tokenOf(invitationId))).rejects.toMatchObject({ code: 'auth.account-exists' })
})

test('one open invitation per address: the second is refused, at once or later; one that has ended makes room', async () => {
  const email = 'una@example.com'
  const outcomes = await Promise.allSettled([invite({ email }), invite({ email })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(invite({ email })).rejects.toMatchObject({ code: 'auth.already-invited' })
  expect(await invite({ email }, admin.actor, hours(7 * 24))).toHaveProperty('invitationId')
})

test('whoever is no administrator any more has invited nobody', async () => {
  const inviter = await makeUser(db(), { grants: [{ role: 'admin', brandId: null }] })
  const token = await tokenOf((await invite({}, inviter.actor)).invitationId)
  const demoted = { userId: inviter.id, grants: [{ role: 'auditor' as const, brandId: null }] }
  await db().transaction((tx) => changeGrants(tx, demoted, fresh(admin.actor)))
  await expect(accept(token)).rejects.toMatchObject(closed)
  await expect(invite({}, inviter.actor)).rejects.toMatchObject({ code: 'auth.missing-role' })
})

test('only administrators who just proved who they are invite, to brands that exist', async () => {
  const manager = await makeUser(db())
  await expect(invite({}, manager.actor)).rejects.toMatchObject({ code: 'auth.missing-role' })
  const grants: InviteUser['grants'] = [{ role: 'manager', brandId: '019d5000-0000-7000-8000-000000000001' }]
  await expect(invite({ grants })).rejects.toMatchObject({ code: 'auth.unknown-brand' })
  const input: InviteUser = { email: 'x@example.com', name: 'X', locale: 'es', grants: [{ role: 'manager', brandId: null }] }
  const stale = db().transaction((tx) => inviteUser(tx, input, { ...as(admin.actor), actor: admin.actor }))
  await expect(stale).rejects.toMatchObject({ code: 'auth.step-up-needed' })
})

test('the token of a link is nowhere in the database', async () => {
  const { invitationId } = await invite()
  const token = await tokenOf(invitationId)
  const rows = await db().select().from(linkTokens).where(eq(linkTokens.subjectId, invitationId))
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a password that is easy to guess is refused, and the link stays good for another one', async () => {
  const { invitationId } = await invite({ email: 'clara.restrepo@example.com', name: 'Clara Restrepo' })
  const token = await tokenOf(invitationId)
  for (const weak of ['passwordpassword', 'Clara Restrepo 1'])
    await expect(accept(token, hours(1), weak)).rejects.toMatchObject({ code: 'auth.password-guessable' })
  expect(await accept(token)).toMatchObject({ name: 'Clara Restrepo' })
})
