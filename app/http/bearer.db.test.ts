import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueAccessToken, type TokenClaims } from '#app/features/auth/access-token.server.ts'
import { lowerProofs } from '#app/features/auth/commands/lower-proofs.server.ts'
import { apiClients, refreshFamilies, roleGrants, totpFactors, users } from '#db/schema/auth.ts'
import { makeApiClient } from '#tests/factories/make-api-client.ts'
import { makeRefreshFamily } from '#tests/factories/make-refresh-family.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { callerFromBearer } from './bearer.server.ts'
import { tokenSettings } from './keyring.server.ts'

const db = runtimeDatabase()
const invalid = { code: 'auth.invalid-token', kind: 'unauthenticated' }
const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const request = (headers: Record<string, string> = {}) => new Request('http://localhost/api/v1/brands', { headers })

async function callWith(claims: TokenClaims) {
  const { token } = await issueAccessToken(claims, tokenSettings(), new Date())
  return callerFromBearer(request({ Authorization: `Bearer ${token}` }))
}

test('a token answers with the grants of this moment', async () => {
  const user = await makeUser(db(), { locale: 'en' })
  const claims = await makeRefreshFamily(db(), { userId: user.id })
  await db().insert(roleGrants).values({ userId: user.id, role: 'auditor', brandId: null, grantedAt: new Date() })
  expect(await callWith(claims)).toMatchObject({
    actor: { userId: user.id, grants: [{ role: 'manager' }, { role: 'auditor' }] },
    language: 'en',
    credential: { familyId: claims.familyId },
    ctx: { hasFreshFactor: true },
  })
})

test('a token is worth nothing at once when its person is disabled or its sign-in ends', async () => {
  for (const end of ['user', 'family'] as const) {
    const user = await makeUser(db())
    const claims = await makeRefreshFamily(db(), { userId: user.id })
    await callWith(claims)
    if (end === 'user') await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id))
    else await db().update(refreshFamilies).set({ revokedAt: new Date() }).where(eq(refreshFamilies.id, claims.familyId))
    await expect(callWith(claims)).rejects.toMatchObject(invalid)
  }
})

test('a well-signed token of nobody, of another’s sign-in, or of one that is over, is refused', async () => {
  const [user, other] = [await makeUser(db()), await makeUser(db())]
  const claims = await makeRefreshFamily(db(), { userId: user.id })
  await expect(callWith({ ...claims, userId: randomUUID() })).rejects.toMatchObject(invalid)
  await expect(callWith({ ...claims, userId: other.id })).rejects.toMatchObject(invalid)
  const old = await makeRefreshFamily(db(), { userId: user.id, now: minutes(-30 * 24 * 60) })
  await expect(callWith(old)).rejects.toMatchObject(invalid)
})

test('a proof counts for ten minutes, and no more once it was taken back', async () => {
  const user = await makeUser(db())
  const claims = await makeRefreshFamily(db(), { userId: user.id })
  expect((await callWith(claims)).ctx.hasFreshFactor).toBe(true)
  expect((await callWith({ ...claims, provedAt: minutes(-11) })).ctx.hasFreshFactor).toBe(false)
  await lowerProofs(db(), user.id)
  expect((await callWith(claims)).ctx.hasFreshFactor).toBe(false)
})

test('who gets a role that goes only with a second factor, or sets one up, signs in anew with it', async () => {
  const user = await makeUser(db())
  const claims = await makeRefreshFamily(db(), { userId: user.id, hasSecondFactor: false })
  await callWith(claims)
  await db().insert(roleGrants).values({ userId: user.id, role: 'finance', brandId: null, grantedAt: new Date() })
  await expect(callWith(claims)).rejects.toMatchObject(invalid)
  const other = await makeUser(db())
  const before = await makeRefreshFamily(db(), { userId: other.id, hasSecondFactor: false })
  const factor = { userId: other.id, secretSealed: Buffer.from('x'), createdAt: new Date(), confirmedAt: new Date() }
  await db().insert(totpFactors).values(factor)
  await expect(callWith(before)).rejects.toMatchObject(invalid)
})

test('a program acts for its owner without a fresh proof, with what its token and the table both let it ask for', async () => {
  const owner = await makeUser(db())
  const { id: clientId } = await makeApiClient(db(), { ownerId: owner.id, scopes: ['orders.read', 'codes.read'] })
  const caller = await callWith({ kind: 'client', clientId, scopes: ['orders.read', 'wallets.write'] })
  expect(caller).toMatchObject({
    actor: { userId: owner.id },
    credential: { clientId, scopes: ['orders.read'] },
    ctx: { hasFreshFactor: false },
  })
  const [client] = await db().select().from(apiClients).where(eq(apiClients.id, clientId))
  expect(Date.now() - client!.lastUsedAt!.getTime()).toBeLessThan(10_000)
  await db().update(apiClients).set({ revokedAt: new Date() }).where(eq(apiClients.id, clientId))
  await expect(callWith({ kind: 'client', clientId, scopes: ['orders.read'] })).rejects.toMatchObject(invalid)
})

test.each([[{}], [{ Authorization: 'Basic YTpi' }], [{ Authorization: 'Bearer' }], [{ Authorization: 'Bearer a b' }]])(
  'without a bearer token nobody is there: %o',
  async (headers) => {
    await expect(callerFromBearer(request(headers))).rejects.toMatchObject({
      code: 'auth.not-signed-in',
      kind: 'unauthenticated',
    })
  },
)
