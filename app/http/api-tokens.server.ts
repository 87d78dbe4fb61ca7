import type { UserActor } from '#app/domain/actor.ts'
import { issueAccessToken, type TokenClaims } from '#app/features/auth/access-token.server.ts'
import { isClientSecret } from '#app/features/auth/client-secret.server.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { checkSecondFactor } from '#app/features/auth/commands/check-second-factor.server.ts'
import { rotateRefreshToken } from '#app/features/auth/commands/rotate-refresh-token.server.ts'
import { type SignedInProgram, startRefreshFamily } from '#app/features/auth/commands/start-refresh-family.server.ts'
import { factorDuty } from '#app/features/auth/factor-duty.ts'
import type { SignIn } from '#app/features/auth/inputs.ts'
import {
  enrolmentNeeded,
  invalidRefreshToken,
  missingScope,
  secondFactorNeeded,
  wrongClient,
} from '#app/features/auth/people-errors.ts'
import { findApiClient } from '#app/features/auth/queries/find-api-client.server.ts'
import { env } from '#app/platform/env.server.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress, requestIdOf } from './client.server.ts'
import { tokenSettings } from './keyring.server.ts'

/** What the token endpoints answer; a program of its own gets no refresh token: it has its secret. */
export type IssuedTokens = {
  readonly accessToken: string
  readonly tokenType: 'Bearer'
  readonly expiresIn: number
  readonly refreshToken?: string
  readonly refreshExpiresAt?: Date
  readonly scope?: string
}

const part = 'token-endpoint'

/**
 * Tokens for an e-mail and a password, and the second factor of whoever has one. Throttled as the sign-in form is.
 * @throws DomainError auth.too-many-attempts | auth.wrong-credentials | auth.second-factor-needed | auth.wrong-factor | auth.enrolment-needed
 */
export async function tokensForPerson(
  request: Request,
  input: SignIn & { readonly code?: string | undefined },
): Promise<IssuedTokens> {
  const origin = originOf(request)
  const { actor, hasSecondFactor } = await checkCredentials(database().db, input, origin, new Date())
  const ctx = machineContext(request, actor)
  const duty = factorDuty({ grants: actor.grants, hasSecondFactor, secondFactorAt: null }, env().SECOND_FACTOR_ROLES)
  if (duty === 'set-up') throw enrolmentNeeded()
  if (duty === 'give') {
    if (input.code === undefined) throw secondFactorNeeded()
    await checkSecondFactor(database().db, { email: input.email, code: input.code }, origin, ctx, { vault: vault() })
  }
  const userAgent = request.headers.get('User-Agent')
  const family = { hasSecondFactor: duty === 'give', userAgent }
  return signedIn(await asSystem(database().db, part, (tx) => startRefreshFamily(tx, family, ctx)))
}

/**
 * The next pair of tokens.
 * @throws DomainError auth.invalid-refresh-token; where it was used before, the whole sign-in has ended by then
 */
export async function refreshTokens(request: Request, refreshToken: string): Promise<IssuedTokens> {
  const input = { refreshToken, requestId: requestIdOf(request) }
  const rotation = await asSystem(database().db, part, (tx) => rotateRefreshToken(tx, input, new Date()))
  if (rotation.kind !== 'rotated') throw invalidRefreshToken()
  return signedIn(rotation)
}

export type ClientCredentials = { readonly clientId: string; readonly clientSecret: string; readonly scope?: string | undefined }

/**
 * A token for a program of its own (RFC 6749, section 4.4), for all of its scopes or those asked for.
 * @throws DomainError auth.wrong-client | auth.missing-scope
 */
export async function tokenForClient({ clientId, clientSecret, scope }: ClientCredentials): Promise<IssuedTokens> {
  const now = new Date()
  const duties = env().SECOND_FACTOR_ROLES
  const client = await asSystem(database().db, part, (tx) => findApiClient(tx, clientId, duties, now), 'read')
  if (client === null || !isClientSecret(client.secrets, clientSecret, now)) throw wrongClient()
  const asked = scope?.split(' ').filter((each) => each !== '')
  const excess = asked?.find((each) => !client.scopes.includes(each))
  if (excess !== undefined) throw missingScope(excess)
  const scopes = asked ?? client.scopes
  return { ...(await accessTokenFor({ kind: 'client', clientId, scopes })), scope: scopes.join(' ') }
}

/** Signs what an access token says. */
export async function accessTokenFor(
  claims: TokenClaims,
): Promise<Pick<IssuedTokens, 'accessToken' | 'tokenType' | 'expiresIn'>> {
  const { token, expiresInSeconds } = await issueAccessToken(claims, tokenSettings(), new Date())
  return { accessToken: token, tokenType: 'Bearer', expiresIn: expiresInSeconds }
}

/** Where an attempt comes from; programs are no known devices. */
export function originOf(request: Request): { address: string; deviceToken: null } {
  return { address: clientAddress(request), deviceToken: null }
}

/** Signing in runs on the machine's clock. */
export function machineContext(request: Request, actor: UserActor) {
  return { actor, now: new Date(), requestId: requestIdOf(request) }
}

async function signedIn({ claims, refreshToken, refreshExpiresAt }: SignedInProgram): Promise<IssuedTokens> {
  return { ...(await accessTokenFor(claims)), refreshToken, refreshExpiresAt }
}
