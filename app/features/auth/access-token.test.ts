import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { decodeProtectedHeader, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { issueAccessToken, verifyAccessToken } from './access-token.server.ts'

const now = new Date('2025-03-01T10:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const ours = { signingKey: generateKeyPairSync('ed25519').privateKey, issuer: 'https://affiliates.example' }
const userId = randomUUID()
const invalid = { code: 'auth.invalid-token', kind: 'unauthenticated' }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token right in everything except what the test changes. */
async function signed(changes: {
  kid?: string
  typ?: string
  issuer?: string
  audience?: string
  subject?: string
  expiresIn?: number
}) {
  const { kid } = decodeProtectedHeader((await issueAccessToken(userId, ours, now)).token)
  const issuedAt = now.getTime() / 1000
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'EdDSA', typ: changes.typ ?? 'at+jwt', kid: changes.kid ?? kid })
    .setIssuer(changes.issuer ?? ours.issuer)
    .setAudience(changes.audience ?? `${ours.issuer}/api`)
    .setSubject(changes.subject ?? userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (changes.expiresIn ?? 900))
    .sign(ours.signingKey)
}

test('a token names its person for 15 minutes', async () => {
  const { token, expiresInSeconds } = await issueAccessToken(userId, ours, now)
  expect(expiresInSeconds).toBe(900)
  expect(await verifyAccessToken(token, ours, after(899))).toMatchObject({ userId })
  await expect(verifyAccessToken(token, ours, after(900))).rejects.toMatchObject(invalid)
})

test('every token has an id of its own', async () => {
  const [first, second] = await Promise.all([issueAccessToken(userId, ours, now), issueAccessToken(userId, ours, now)])
  const ids = await Promise.all([first, second].map(async ({ token }) => (await verifyAccessToken(token, ours, now)).tokenId))
  expect(new Set(ids).size).toBe(2)
})

test('the token the other tests bend is a good one', async () => {
  expect(await verifyAccessToken(await signed({}), ours, now)).toMatchObject({ userId })
})

test.each([
  ['another key id', { kid: 'another' }],
  ['another type', { typ: 'JWT' }],
  ['another issuer', { issuer: 'https://elsewhere.example' }],
  ['another audience', { audience: 'https://elsewhere.example/api' }],
  ['a subject that is no user id', { subject: 'admin' }],
  ['its time over', { expiresIn: -1 }],
])('a token with %s is refused', async (_, changes) => {
  await expect(verifyAccessToken(await signed(changes), ours, now)).rejects.toMatchObject(invalid)
})

test('a token without a signature is refused', async () => {
  const [, payload] = (await issueAccessToken(userId, ours, now)).token.split('.')
  await expect(verifyAccessToken(`${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.`, ours, now)).rejects.toMatchObject(
    invalid,
  )
})

test('a token signed by HMAC with the public key as its secret is refused', async () => {
  const { token } = await issueAccessToken(userId, ours, now)
  const { kid } = decodeProtectedHeader(token)
  const body = `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${token.split('.')[1]}`
  const publicKey = createPublicKey(ours.signingKey)
  for (const secret of [publicKey.export({ format: 'pem', type: 'spki' }), publicKey.export({ format: 'der', type: 'spki' })]) {
    const forged = `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
    await expect(verifyAccessToken(forged, ours, now)).rejects.toMatchObject(invalid)
  }
})

test('a token signed with another key, or changed by a byte, is refused', async () => {
  const stranger = { ...ours, signingKey: generateKeyPairSync('ed25519').privateKey }
  await expect(verifyAccessToken((await issueAccessToken(userId, stranger, now)).token, ours, now)).rejects.toMatchObject(invalid)
  const [header, , signature] = (await issueAccessToken(userId, ours, now)).token.split('.')
  const other = (await issueAccessToken(randomUUID(), ours, now)).token.split('.')[1]
  await expect(verifyAccessToken(`${header}.${other}.${signature}`, ours, now)).rejects.toMatchObject(invalid)
})

test.each(['', 'abc', 'a.b.c'])('%j is no token', async (text) => {
  await expect(verifyAccessToken(text, ours, now)).rejects.toMatchObject(invalid)
})
