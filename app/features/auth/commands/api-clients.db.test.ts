import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { apiClients, roleGrants, totpFactors, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { inRollback } from '#tests/support/test-database.ts'
import type { CreateApiClient } from '../client-inputs.ts'
import { isClientSecret } from '../client-secret.server.ts'
import { findApiClient } from '../queries/find-api-client.server.ts'
import { createApiClient } from './create-api-client.server.ts'
import { revokeApiClient } from './revoke-api-client.server.ts'
import { rotateClientSecret } from './rotate-client-secret.server.ts'

const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000)

function fresh(actor: UserActor, now = testNow): Context & { actor: UserActor } {
  return { ...as(actor, now), actor, hasFreshFactor: true }
}

async function makeAdmin(tx: Tx, grants: readonly RoleGrant[] = [{ role: 'admin', brandId: null }]) {
  const user = await makeUser(tx, { grants })
  const factor = { userId: user.id, secretSealed: Buffer.from('x'), createdAt: testNow, confirmedAt: testNow }
  await tx.insert(totpFactors).values(factor)
  return user
}

function create(tx: Tx, actor: UserActor, overrides: Partial<CreateApiClient> = {}) {
  const input: CreateApiClient = { name: 'Tablero', scopes: ['orders.read'], brandIds: null, lifetimeDays: 90, ...overrides }
  return createApiClient(tx, input, fresh(actor))
}

test(
  'a client acts for who made it, and its secret is in the table only as a hash',
  inRollback(async (tx) => {
    const owner = await makeAdmin(tx)
    const { clientId, secret } = await create(tx, owner.actor)
    const client = await findApiClient(tx, clientId, [], testNow)
    expect(client).toMatchObject({ actor: { userId: owner.id, grants: [{ role: 'admin' }] }, scopes: ['orders.read'] })
    expect(isClientSecret(client!.secrets, secret, testNow)).toBe(true)
    expect(isClientSecret(client!.secrets, `${secret}x`, testNow)).toBe(false)
    const [row] = await tx.select().from(apiClients)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(JSON.stringify(await auditTrail(tx, 'api-client', clientId))).not.toContain(secret)
  }),
)

test(
  'it is never more than its owner at that moment, and within its brands less',
  inRollback(async (tx) => {
    const owner = await makeAdmin(tx)
    const brand = await makeBrand(tx)
    const { clientId } = await create(tx, owner.actor, { brandIds: [brand.id] })
    const grants = async () => (await findApiClient(tx, clientId, [], testNow))?.actor.grants
    expect(await grants()).toEqual(['manager', 'finance', 'auditor'].map((role) => ({ role, brandId: brand.id })))
    await tx.update(roleGrants).set({ role: 'auditor' }).where(eq(roleGrants.userId, owner.id))
    expect(await grants()).toEqual([{ role: 'auditor', brandId: brand.id }])
    await tx.delete(roleGrants).where(eq(roleGrants.userId, owner.id))
    expect(await grants()).toEqual([])
    await tx.update(users).set({ disabledAt: testNow }).where(eq(users.id, owner.id))
    expect(await findApiClient(tx, clientId, [], testNow)).toBeNull()
  }),
)

test(
  'without the second factor that its owner’s roles ask for it does not call',
  inRollback(async (tx) => {
    const owner = await makeAdmin(tx)
    const { clientId } = await create(tx, owner.actor)
    await tx.delete(totpFactors).where(eq(totpFactors.userId, owner.id))
    expect(await findApiClient(tx, clientId, [], testNow)).toBeNull()
  }),
)

test(
  'it ends on its day, and when it is revoked, by any administrator',
  inRollback(async (tx) => {
    const [owner, other] = [await makeAdmin(tx), await makeAdmin(tx)]
    const { clientId } = await create(tx, owner.actor, { lifetimeDays: 1 })
    expect(await findApiClient(tx, clientId, [], hours(23))).not.toBeNull()
    expect(await findApiClient(tx, clientId, [], hours(24))).toBeNull()
    await revokeApiClient(tx, { clientId }, as(other.actor))
    await revokeApiClient(tx, { clientId }, as(other.actor))
    expect(await findApiClient(tx, clientId, [], testNow)).toBeNull()
    const actions = (await auditTrail(tx, 'api-client', clientId)).map(({ action }) => action)
    expect(actions).toEqual(['auth.create-api-client', 'auth.revoke-api-client'])
  }),
)

test(
  'after a rotation both secrets count for the overlap, then the new one alone; without an overlap at once',
  inRollback(async (tx) => {
    const owner = await makeAdmin(tx)
    const first = await create(tx, owner.actor)
    const { clientId } = first
    const second = await rotateClientSecret(tx, { clientId, overlapHours: 24 }, fresh(owner.actor))
    const opens = async (secret: string, now: Date) =>
      isClientSecret((await findApiClient(tx, clientId, [], now))!.secrets, secret, now)
    expect([await opens(first.secret, hours(23)), await opens(second.secret, hours(23))]).toEqual([true, true])
    expect([await opens(first.secret, hours(24)), await opens(second.secret, hours(24))]).toEqual([false, true])
    const third = await rotateClientSecret(tx, { clientId, overlapHours: 0 }, fresh(owner.actor))
    expect([await opens(second.secret, testNow), await opens(third.secret, testNow)]).toEqual([false, true])
  }),
)

test(
  'nobody gets a secret that acts for somebody else, nor one of a client that has ended',
  inRollback(async (tx) => {
    const [owner, other] = [await makeAdmin(tx), await makeAdmin(tx)]
    const { clientId } = await create(tx, owner.actor)
    const rotate = (who: UserActor, now = testNow) => rotateClientSecret(tx, { clientId, overlapHours: 0 }, fresh(who, now))
    await expect(rotate(other.actor)).rejects.toMatchObject({ code: 'auth.not-client-owner' })
    await expect(rotate(owner.actor, hours(91 * 24))).rejects.toMatchObject({ code: 'auth.client-ended' })
    await revokeApiClient(tx, { clientId }, as(owner.actor))
    await expect(rotate(owner.actor)).rejects.toMatchObject({ code: 'auth.client-ended' })
  }),
)

test(
  'only administrators who just proved who they are make one, for brands that exist',
  inRollback(async (tx) => {
    const owner = await makeAdmin(tx)
    const manager = await makeUser(tx)
    await expect(create(tx, manager.actor)).rejects.toMatchObject({ code: 'auth.missing-role' })
    const nowhere = ['019d5000-0000-7000-8000-000000000001']
    await expect(create(tx, owner.actor, { brandIds: nowhere })).rejects.toMatchObject({ code: 'auth.unknown-brand' })
    const input: CreateApiClient = { name: 'X', scopes: ['orders.read'], brandIds: null, lifetimeDays: 1 }
    const stale = createApiClient(tx, input, { ...as(owner.actor), actor: owner.actor })
    await expect(stale).rejects.toMatchObject({ code: 'auth.step-up-needed' })
  }),
)
