import {
  type ClientClaims,
  type PersonClaims,
  type TokenClaims,
  verifyAccessToken,
} from '#app/features/auth/access-token.server.ts'
import { touchApiClient } from '#app/features/auth/commands/touch-api-client.server.ts'
import { invalidToken, notSignedIn } from '#app/features/auth/errors.ts'
import { findApiClient } from '#app/features/auth/queries/find-api-client.server.ts'
import { findTokenHolder } from '#app/features/auth/queries/find-token-holder.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { contextOf } from './context.server.ts'
import { type Visitor, visitorOf } from './guards.server.ts'
import { tokenSettings } from './keyring.server.ts'

/** Who calls the API, and by what. The scopes of a client are those of its token that it still has. */
export type Caller = Visitor & { readonly credential: TokenClaims }

const touchMs = 60_000

/**
 * Who is behind `Authorization: Bearer`, with the grants they hold at this moment: a disabled user, an ended sign-in and a revoked client fail
 * at once.
 * @throws DomainError auth.not-signed-in without a token | auth.invalid-token
 */
export async function callerFromBearer(request: Request): Promise<Caller> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (token === undefined) throw notSignedIn()
  const now = new Date()
  const claims = await verifyAccessToken(token, tokenSettings(), now)
  return claims.kind === 'person' ? personCaller(request, claims, now) : clientCaller(request, claims, now)
}

async function personCaller(request: Request, claims: PersonClaims, now: Date): Promise<Caller> {
  const duties = env().SECOND_FACTOR_ROLES
  const holder = await asSystem(database().db, 'bearer', (tx) => findTokenHolder(tx, claims, duties, now), 'read')
  if (holder === null) throw invalidToken()
  const ctx = await contextOf(request, holder.actor, holder.hasFreshFactor)
  return { ...visitorOf(holder.actor, ctx, readLanguage(request, holder.locale)), credential: claims }
}

/** A program acts for its owner, within its brands; a fresh proof of who it is it never has. */
async function clientCaller(request: Request, claims: ClientClaims, now: Date): Promise<Caller> {
  const duties = env().SECOND_FACTOR_ROLES
  const client = await asSystem(database().db, 'bearer', (tx) => findApiClient(tx, claims.clientId, duties, now), 'read')
  if (client === null) throw invalidToken()
  const { lastUsedAt } = client
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= touchMs)
    await asSystem(database().db, 'bearer', (tx) => touchApiClient(tx, claims.clientId, now))
  const scopes = claims.scopes.filter((scope) => client.scopes.includes(scope))
  const ctx = { ...(await contextOf(request, client.actor)), client: { id: claims.clientId } }
  return { ...visitorOf(client.actor, ctx, readLanguage(request, client.locale)), credential: { ...claims, scopes } }
}
