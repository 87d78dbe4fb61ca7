import { createPublicKey, type KeyObject, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { invalidToken } from './errors.ts'

export type AccessTokenSettings = {
  /** Ed25519 private key; its public half verifies. */
  readonly signingKey: KeyObject
  /** The platform's public address. */
  readonly issuer: string
}

export type AccessToken = { readonly token: string; readonly expiresInSeconds: number }

const algorithm = 'EdDSA'
const type = 'at+jwt'
const lifetimeSeconds = 15 * 60
const Claims = z.object({ sub: z.uuid(), jti: z.string().min(1) })

/** A signed-in program's key to the API for 15 minutes (RFC 9068). It names the person only: what they may do is read at each use. */
export async function issueAccessToken(userId: string, settings: AccessTokenSettings, now: Date): Promise<AccessToken> {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const { kid } = await verificationKey(settings.signingKey)
  const token = await new SignJWT()
    .setProtectedHeader({ alg: algorithm, typ: type, kid })
    .setIssuer(settings.issuer)
    .setAudience(audienceOf(settings.issuer))
    .setSubject(userId)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(settings.signingKey)
  return { token, expiresInSeconds: lifetimeSeconds }
}

/**
 * The person a token was issued to. Algorithm, type, key id, issuer, audience and time must all be ours.
 * @throws DomainError auth.invalid-token
 */
export async function verifyAccessToken(
  token: string,
  settings: AccessTokenSettings,
  now: Date,
): Promise<{ userId: string; tokenId: string }> {
  try {
    const { key, kid } = await verificationKey(settings.signingKey)
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      typ: type,
      issuer: settings.issuer,
      audience: audienceOf(settings.issuer),
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
      currentDate: now,
    })
    if (protectedHeader.kid !== kid) throw invalidToken()
    const claims = Claims.parse(payload)
    return { userId: claims.sub, tokenId: claims.jti }
  } catch (error) {
    throw invalidToken(error)
  }
}

const verificationKeys = new WeakMap<KeyObject, Promise<{ key: KeyObject; kid: string }>>()

/** The public half and its id (RFC 7638 thumbprint), made once per key. */
function verificationKey(signingKey: KeyObject): Promise<{ key: KeyObject; kid: string }> {
  const known = verificationKeys.get(signingKey)
  if (known !== undefined) return known
  const key = createPublicKey(signingKey)
  const made = exportJWK(key).then(async (jwk) => ({ key, kid: await calculateJwkThumbprint(jwk) }))
  verificationKeys.set(signingKey, made)
  return made
}

function audienceOf(issuer: string): string {
  return `${issuer}/api`
}
