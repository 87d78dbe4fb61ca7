import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { issueAccessToken as sign } from '#app/features/auth/access-token.server.ts'
import { env } from '#app/platform/env.server.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { actorFromBearer, issueAccessToken } from './bearer.server.ts'

const db = runtimeDatabase()
const request = (headers: Record<string, string> = {}) => new Request('http://localhost/api/v1/brands', { headers })
const withToken = (token: string) => request({ Authorization: `Bearer ${token}` })

test('e-mail and password buy a token that answers with the grants of this moment', async () => {
  const user = await makeUser(db(), { locale: 'en' })
  const { token, expiresInSeconds } = await issueAccessToken(request(), { email: user.email, password: user.password })
  expect(expiresInSeconds).toBe(900)
  await db().insert(roleGrants).values({ userId: user.id, role: 'finance', brandId: null, grantedAt: new Date() })
  expect(await actorFromBearer(withToken(token))).toMatchObject({
    actor: { userId: user.id, grants: [{ role: 'manager' }, { role: 'finance' }] },
    language: 'en',
  })
})

test('the token of a user who was disabled is worth nothing at once', async () => {
  const user = await makeUser(db())
  const { token } = await issueAccessToken(request(), { email: user.email, password: user.password })
  await db().update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id))
  await expect(actorFromBearer(withToken(token))).rejects.toMatchObject({ code: 'auth.invalid-token' })
  await expect(issueAccessToken(request(), { email: user.email, password: user.password })).rejects.toMatchObject({
    code: 'auth.wrong-credentials',
  })
})

test('a well-signed token of nobody is refused', async () => {
  const { token } = await sign(randomUUID(), { signingKey: keys().apiSigning, issuer: env().PUBLIC_URL }, new Date())
  await expect(actorFromBearer(withToken(token))).rejects.toMatchObject({ code: 'auth.invalid-token' })
})

test.each([[{}], [{ Authorization: 'Basic YTpi' }], [{ Authorization: 'Bearer' }], [{ Authorization: 'Bearer a b' }]])(
  'without a bearer token nobody is there: %o',
  async (headers) => {
    await expect(actorFromBearer(request(headers))).rejects.toMatchObject({ code: 'auth.not-signed-in', kind: 'unauthenticated' })
  },
)
