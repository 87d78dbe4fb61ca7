import { randomUUID } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { invalidToken } from './errors.ts'
import type { Keyring } from './keyring.server.ts'
import { accessTokenSeconds } from './token-lifetime.ts'

export type AccessTokenSettings = {
  readonly keyring: Keyring
  /** The platform's public address. */
  readonly issuer: string
}

/** A person who signed in to the API: their sign-in is a family of refresh tokens. */
export type PersonClaims = {
  readonly kind: 'person'
  readonly userId: string
  readonly familyId: string
  /** When they last proved who they are. */
  readonly provedAt: Date
  readonly hasSecondFactor: boolean
}

/** A program that acts for its owner. */
export type ClientClaims = { readonly kind: 'client'; readonly clientId: string; readonly scopes: readonly string[] }

export type TokenClaims = PersonClaims | ClientClaims
export type AccessToken = { readonly token: string; readonly expiresInSeconds: number }

const algorithm = 'EdDSA'
const type = 'at+jwt'
const common = { sub: z.uuid(), jti: z.string().min(1) }
const Claims = z.union([
  z.object({
    ...common,
    sid: z.uuid(),
    auth_time: z.int().nonnegative(),
    amr: z.array(z.string()),
    client_id: z.undefined().optional(),
  }),
  z
    .object({ ...common, client_id: z.uuid(), scope: z.string(), sid: z.undefined().optional() })
    .refine((claims) => claims.client_id === claims.sub),
])

/**
 * Entry to the API for 15 minutes (RFC 9068). It says who, by ids, and how they proved it; nothing about them, and nothing of what they may
 * do: that is read at each use.
 */
export async function issueAccessToken(claims: TokenClaims, settings: AccessTokenSettings, now: Date): Promise<AccessToken> {
  const { kid, privateKey } = await settings.keyring.signer()
  const issuedAt = Math.floor(now.getTime() / 1000)
  const token = await new SignJWT(wireClaims(claims))
    .setProtectedHeader({ alg: algorithm, typ: type, kid })
    .setIssuer(settings.issuer)
    .setAudience(audienceOf(settings.issuer))
    .setSubject(claims.kind === 'person' ? claims.userId : claims.clientId)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + accessTokenSeconds)
    .sign(privateKey)
  return { token, expiresInSeconds: accessTokenSeconds }
}

/**
 * What a token says. Algorithm, type, key, issuer, audience and time must all be ours. Whether its sign-in or client still counts is the
 * table's to say.
 * @throws DomainError auth.invalid-token
 */
export async function verifyAccessToken(token: string, settings: AccessTokenSettings, now: Date): Promise<TokenClaims> {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    const key = alg === algorithm && kid !== undefined ? await settings.keyring.verifier(kid, now) : null
    if (key === null) throw invalidToken()
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      typ: type,
      issuer: settings.issuer,
      audience: audienceOf(settings.issuer),
      requiredClaims: ['sub', 'jti', 'iat', 'exp'],
      maxTokenAge: accessTokenSeconds,
      currentDate: now,
    })
    return readClaims(Claims.parse(payload))
  } catch (error) {
    throw invalidToken(error)
  }
}

/** Names of RFC 9068, OpenID Connect (`sid`, `auth_time`) and RFC 8176 (`amr`). */
function wireClaims(claims: TokenClaims): Record<string, unknown> {
  if (claims.kind === 'client') return { client_id: claims.clientId, scope: claims.scopes.join(' ') }
  const amr = claims.hasSecondFactor ? ['pwd', 'otp', 'mfa'] : ['pwd']
  return { sid: claims.familyId, auth_time: Math.floor(claims.provedAt.getTime() / 1000), amr }
}

function readClaims(claims: z.infer<typeof Claims>): TokenClaims {
  if (claims.sid === undefined)
    return { kind: 'client', clientId: claims.client_id, scopes: claims.scope.split(' ').filter((scope) => scope !== '') }
  return {
    kind: 'person',
    userId: claims.sub,
    familyId: claims.sid,
    provedAt: new Date(claims.auth_time * 1000),
    hasSecondFactor: claims.amr.includes('mfa'),
  }
}

function audienceOf(issuer: string): string {
  return `${issuer}/api`
}
