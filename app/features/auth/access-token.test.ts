import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { PublicJwk } from '#db/schema/auth.ts'
import { issueAccessToken, type TokenClaims, verifyAccessToken } from './access-token.server.ts'
import { createKeyring, type KeySet } from './keyring.server.ts'

const now = new Date('2025-03-01T10:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const issuer = 'https://affiliates.example'
const invalid = { code: 'auth.invalid-token', kind: 'unauthenticated' }
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function keySet(kid: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const publicJwk = publicKey.export({ format: 'jwk' }) as unknown as PublicJwk
  const set: KeySet = { signer: { kid, privateKey }, verifiers: new Map([[kid, { publicKey, publicJwk, retiredAt: null }]]) }
  return { publicKey, privateKey, settings: { keyring: createKeyring(async () => set), issuer } }
}

const ours = keySet('ours')
const person: TokenClaims = {
  kind: 'person',
  userId: randomUUID(),
  familyId: randomUUID(),
  provedAt: now,
  hasSecondFactor: true,
}
const client: TokenClaims = { kind: 'client', clientId: randomUUID(), scopes: ['orders.read', 'codes.write'] }
const issue = async (claims: TokenClaims, settings = ours.settings) => (await issueAccessToken(claims, settings, now)).token

type Changes = {
  readonly kid?: string
  readonly typ?: string
  readonly issuer?: string
  readonly audience?: string
  readonly subject?: string
  readonly issuedIn?: number
  readonly expiresIn?: number
  readonly claims?: Record<string, unknown>
  readonly key?: KeyObject
}

/** A token right in everything except what the test changes. */
function signed(changes: Changes): Promise<string> {
  const issuedAt = now.getTime() / 1000 + (changes.issuedIn ?? 0)
  const claims = changes.claims ?? { sid: randomUUID(), auth_time: issuedAt, amr: ['pwd'] }
  return new SignJWT({ jti: randomUUID(), ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: changes.typ ?? 'at+jwt', kid: changes.kid ?? 'ours' })
    .setIssuer(changes.issuer ?? issuer)
    .setAudience(changes.audience ?? `${issuer}/api`)
    .setSubject(changes.subject ?? randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (changes.expiresIn ?? 900))
    .sign(changes.key ?? ours.privateKey)
}

test.each([
  ['a person', person],
  ['a program', client],
])('the token of %s says who it is, for 15 minutes', async (_, claims) => {
  const { token, expiresInSeconds } = await issueAccessToken(claims, ours.settings, now)
  expect(expiresInSeconds).toBe(900)
  expect(await verifyAccessToken(token, ours.settings, after(899))).toEqual(claims)
  await expect(verifyAccessToken(token, ours.settings, after(900))).rejects.toMatchObject(invalid)
})

test('a token holds ids and how it was proved, and nothing about the person', async () => {
  expect(Object.keys(decodeJwt(await issue(person))).sort()).toEqual(
    ['amr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'jti', 'sid', 'sub'].sort(),
  )
  expect(decodeJwt(await issue(person)).amr).toEqual(['pwd', 'otp', 'mfa'])
  expect(decodeJwt(await issue({ ...person, hasSecondFactor: false })).amr).toEqual(['pwd'])
})

test('every token has an id of its own', async () => {
  const ids = (await Promise.all([issue(person), issue(person)])).map((token) => decodeJwt(token).jti)
  expect(new Set(ids).size).toBe(2)
})

test('the token the other tests bend is a good one', async () => {
  expect(await verifyAccessToken(await signed({}), ours.settings, now)).toMatchObject({ kind: 'person', hasSecondFactor: false })
})

test.each<[string, Changes]>([
  ['a key id nobody knows', { kid: 'another' }],
  ['another type', { typ: 'JWT' }],
  ['another issuer', { issuer: 'https://elsewhere.example' }],
  ['another audience', { audience: 'https://elsewhere.example/api' }],
  ['a subject that is no id', { subject: 'admin' }],
  ['its time over', { expiresIn: -1 }],
  ['a beginning in the future', { issuedIn: 60 }],
  ['a life longer than ours', { issuedIn: -901, expiresIn: 90_000 }],
  ['no sign-in', { claims: { auth_time: 1, amr: [] } }],
  ['a sign-in and a client', { claims: { sid: randomUUID(), auth_time: 1, amr: [], client_id: randomUUID(), scope: '' } }],
  ['a client that is not its subject', { claims: { client_id: randomUUID(), scope: 'orders.read' } }],
  ['our key id and another key', { key: generateKeyPairSync('ed25519').privateKey }],
])('a token with %s is refused', async (_, changes) => {
  await expect(verifyAccessToken(await signed(changes), ours.settings, now)).rejects.toMatchObject(invalid)
})

test('a token without a signature is refused', async () => {
  const payload = (await issue(person)).split('.')[1]
  for (const alg of ['none', 'None', 'NONE', 'nOnE']) {
    const token = `${encode({ alg, typ: 'at+jwt', kid: 'ours' })}.${payload}.`
    await expect(verifyAccessToken(token, ours.settings, now)).rejects.toMatchObject(invalid)
  }
})

test('a token signed by HMAC with the public key as its secret is refused', async () => {
  const token = await issue(person)
  const { kid } = decodeProtectedHeader(token)
  const body = `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${token.split('.')[1]}`
  const { publicKey } = ours
  const secrets = [
    publicKey.export({ format: 'pem', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'spki' }),
    Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url'),
  ]
  for (const secret of secrets) {
    const forged = `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
    await expect(verifyAccessToken(forged, ours.settings, now)).rejects.toMatchObject(invalid)
  }
})

test('a token that brings its own key is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const token = await new SignJWT({ jti: 'x', sid: randomUUID(), auth_time: 1, amr: [] })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'ours', jwk: publicKey.export({ format: 'jwk' }) as never })
    .setIssuer(issuer)
    .setAudience(`${issuer}/api`)
    .setSubject(randomUUID())
    .setIssuedAt(now.getTime() / 1000)
    .setExpirationTime(now.getTime() / 1000 + 900)
    .sign(privateKey)
  await expect(verifyAccessToken(token, ours.settings, now)).rejects.toMatchObject(invalid)
})

test('a token changed by a byte, or of another platform with the same names, is refused', async () => {
  const stranger = keySet('ours')
  await expect(verifyAccessToken(await issue(person, stranger.settings), ours.settings, now)).rejects.toMatchObject(invalid)
  const [header, , signature] = (await issue(person)).split('.')
  const other = (await issue({ ...person, userId: randomUUID() })).split('.')[1]
  await expect(verifyAccessToken(`${header}.${other}.${signature}`, ours.settings, now)).rejects.toMatchObject(invalid)
})

test.each(['', 'abc', 'a.b.c', 'e30.e30.'])('%j is no token', async (text) => {
  await expect(verifyAccessToken(text, ours.settings, now)).rejects.toMatchObject(invalid)
})
