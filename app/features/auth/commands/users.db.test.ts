import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { invitations, refreshFamilies, roleGrants, sessions, users } from '#db/schema/auth.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeRefreshFamily } from '#tests/factories/make-refresh-family.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { changeGrants } from './change-grants.server.ts'
import { disableUser } from './disable-user.server.ts'
import { enableUser } from './enable-user.server.ts'
import { inviteUser } from './invite-user.server.ts'
import { startSession } from './start-session.server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const db = () => database.client.db
const adminGrants: RoleGrant[] = [{ role: 'admin', brandId: null }]
const managerGrants: RoleGrant[] = [{ role: 'manager', brandId: null }]

/** Someone who just proved who they are. */
function fresh(actor: UserActor): Context & { actor: UserActor } {
  return { ...as(actor, testNow), actor, hasFreshFactor: true }
}

const makeAdmin = (name = 'Ana') => makeUser(db(), { grants: adminGrants, name })

/** The only administrators there are, each test its own: the ones before lose the role. */
async function onlyAdmins(count: number) {
  await db().delete(roleGrants).where(eq(roleGrants.role, 'admin'))
  return Promise.all(Array.from({ length: count }, (_, index) => makeAdmin(`Admin ${index}`)))
}

async function grantsOf(userId: string): Promise<readonly RoleGrant[]> {
  return (await findActor(db(), userId))?.actor.grants ?? []
}

type StaffGrants = Parameters<typeof changeGrants>[1]['grants']

const change = (who: UserActor, userId: string, grants: StaffGrants) =>
  db().transaction((tx) => changeGrants(tx, { userId, grants }, fresh(who)))
const disable = (who: UserActor, userId: string) => db().transaction((tx) => disableUser(tx, { userId }, fresh(who)))

test('an administrator gives exactly these roles; what is not named is taken away, and the audit keeps both sides', async () => {
  const [brand, admin] = [await makeBrand(db()), await makeAdmin()]
  const user = await makeUser(db(), { grants: managerGrants })
  const wanted: StaffGrants = [
    { role: 'finance', brandId: brand.id },
    { role: 'auditor', brandId: null },
    { role: 'auditor', brandId: brand.id },
  ]
  expect(await change(admin.actor, user.id, wanted)).toEqual({ kind: 'changed' })
  const held = [
    { role: 'auditor', brandId: null },
    { role: 'finance', brandId: brand.id },
  ]
  expect(await grantsOf(user.id)).toEqual(expect.arrayContaining(held))
  expect(await grantsOf(user.id)).toHaveLength(2)
  expect(await auditTrail(db(), 'user', user.id)).toMatchObject([
    { action: 'auth.change-grants', before: { grants: managerGrants }, after: { grants: held } },
  ])
  expect(await change(admin.actor, user.id, wanted)).toEqual({ kind: 'unchanged' })
})

test('with other roles the person proves again who they are, in browsers and in programs', async () => {
  const admin = await makeAdmin()
  const user = await makeUser(db(), { grants: managerGrants })
  await startSession(db(), { presentedToken: null, userAgent: null }, { ...as(user.actor), actor: user.actor })
  await makeRefreshFamily(db(), { userId: user.id })
  await change(admin.actor, user.id, [{ role: 'auditor', brandId: null }])
  for (const table of [sessions, refreshFamilies]) {
    const rows = await db()
      .select({ provedAt: table.provedAt, revokedAt: table.revokedAt })
      .from(table)
      .where(eq(table.userId, user.id))
    expect(rows).toEqual([{ provedAt: null, revokedAt: null }])
  }
})

test('what an influencer is stays as it is, with and without roles as staff', async () => {
  const admin = await makeAdmin()
  const { id: influencerId } = await makeInfluencer(db())
  const user = await makeUser(db(), { influencerId })
  await change(admin.actor, user.id, [{ role: 'manager', brandId: null }])
  expect((await grantsOf(user.id)).map(({ role }) => role).sort()).toEqual(['influencer', 'manager'])
  await change(admin.actor, user.id, [])
  expect((await grantsOf(user.id)).map(({ role }) => role)).toEqual(['influencer'])
})

test('nobody changes or disables themselves; staff keep a role; a brand must exist; it takes a fresh proof and the role', async () => {
  const [admin, other] = [await makeAdmin(), await makeUser(db(), { grants: managerGrants })]
  const auditor: StaffGrants = [{ role: 'auditor', brandId: null }]
  await expect(change(admin.actor, admin.id, auditor)).rejects.toMatchObject({ code: 'auth.own-account' })
  await expect(disable(admin.actor, admin.id)).rejects.toMatchObject({ code: 'auth.own-account' })
  await expect(change(admin.actor, other.id, [])).rejects.toMatchObject({ code: 'auth.role-needed' })
  const nowhere: StaffGrants = [{ role: 'manager', brandId: '019d5000-0000-7000-8000-000000000001' }]
  await expect(change(admin.actor, other.id, nowhere)).rejects.toMatchObject({ code: 'auth.unknown-brand' })
  await expect(change(other.actor, admin.id, auditor)).rejects.toMatchObject({ code: 'auth.missing-role' })
  const stale = db().transaction((tx) => changeGrants(tx, { userId: other.id, grants: auditor }, as(admin.actor)))
  await expect(stale).rejects.toMatchObject({ code: 'auth.step-up-needed', kind: 'forbidden' })
  await expect(change(admin.actor, '019d5000-0000-7000-8000-000000000001', auditor)).rejects.toMatchObject({
    code: 'auth.user-not-found',
  })
})

test('two administrators who demote each other at once: one is refused, and one is left', async () => {
  for (let round = 0; round < 5; round++) {
    const [ana, luis] = await onlyAdmins(2)
    const demote: StaffGrants = [{ role: 'auditor', brandId: null }]
    const outcomes = await Promise.allSettled([change(ana!.actor, luis!.id, demote), change(luis!.actor, ana!.id, demote)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().select().from(roleGrants).where(eq(roleGrants.role, 'admin'))).toHaveLength(1)
  }
})

test('two administrators who disable each other at once: one is refused, also where a third is left', async () => {
  for (const count of [2, 3]) {
    const [ana, luis] = await onlyAdmins(count)
    const outcomes = await Promise.allSettled([disable(ana!.actor, luis!.id), disable(luis!.actor, ana!.id)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('the last enabled administrator stays one, whoever asks; a disabled one does not count', async () => {
  const [last, disabled] = await onlyAdmins(2)
  await disable(last!.actor, disabled!.id)
  const platform = { ...as(system), hasFreshFactor: false }
  const demote = { userId: last!.id, grants: [{ role: 'auditor', brandId: null }] as StaffGrants }
  await expect(db().transaction((tx) => changeGrants(tx, demote, platform))).rejects.toMatchObject({ code: 'auth.last-admin' })
  await expect(db().transaction((tx) => disableUser(tx, { userId: last!.id }, platform))).rejects.toMatchObject({
    code: 'auth.last-admin',
    kind: 'conflict',
  })
  expect(await change(last!.actor, disabled!.id, [{ role: 'auditor', brandId: null }])).toEqual({ kind: 'changed' })
})

test('a disabled person is out everywhere, and their open invitations are taken back; enabled, they sign in anew', async () => {
  const [admin, inviter] = [await makeAdmin(), await makeAdmin()]
  await startSession(db(), { presentedToken: null, userAgent: null }, { ...as(inviter.actor), actor: inviter.actor })
  const { familyId } = await makeRefreshFamily(db(), { userId: inviter.id })
  const invite = {
    email: 'nueva@example.com',
    name: 'Nueva',
    locale: 'es',
    grants: [{ role: 'auditor', brandId: null }],
  } as const
  const { invitationId } = await db().transaction((tx) =>
    inviteUser(tx, { ...invite, grants: [...invite.grants] }, fresh(inviter.actor)),
  )
  await disable(admin.actor, inviter.id)
  await disable(admin.actor, inviter.id)
  const [session] = await db().select().from(sessions).where(eq(sessions.userId, inviter.id))
  const [family] = await db().select().from(refreshFamilies).where(eq(refreshFamilies.id, familyId))
  const [invitation] = await db().select().from(invitations).where(eq(invitations.id, invitationId))
  expect([session?.revokedAt, family?.revokedAt, invitation?.revokedAt]).toEqual([testNow, testNow, testNow])
  expect(family?.revokedReason).toBe('user-disabled')
  expect(await findActor(db(), inviter.id)).toBeNull()
  await db().transaction((tx) => enableUser(tx, { userId: inviter.id }, fresh(admin.actor)))
  expect(await grantsOf(inviter.id)).toEqual(adminGrants)
  const [user] = await db().select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, inviter.id))
  expect(user?.disabledAt).toBeNull()
  expect((await auditTrail(db(), 'user', inviter.id)).map(({ action }) => action)).toEqual([
    'auth.revoke-sessions-of-user',
    'auth.disable-user',
    'auth.enable-user',
  ])
})
