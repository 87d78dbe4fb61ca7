import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { issueAccessToken } from '#app/features/auth/access-token.server.ts'
import { runtimeDatabase } from '#tests/support/runtime-database.ts'
import { answerJwks } from './jwks.server.ts'
import { tokenSettings } from './keyring.server.ts'

runtimeDatabase()

const clientId = '019d5000-0000-7000-8000-000000000001'

test('anybody can verify an access token by the published keys, which hold nothing private and may be kept', async () => {
  const response = await answerJwks()
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=300')
  const jwks = await response.json()
  expect(Object.keys(jwks.keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  const { token } = await issueAccessToken({ kind: 'client', clientId, scopes: [] }, tokenSettings(), new Date())
  const expected = { issuer: 'http://localhost:3000', audience: 'http://localhost:3000/api', typ: 'at+jwt' }
  const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), expected)
  expect(payload.sub).toBe(clientId)
})
