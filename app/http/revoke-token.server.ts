import { type TokenClaims, verifyAccessToken } from '#app/features/auth/access-token.server.ts'
import { endFamilyOfToken, endRefreshFamily } from '#app/features/auth/commands/end-refresh-family.server.ts'
import { unsupportedToken } from '#app/features/auth/people-errors.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { requestIdOf } from './client.server.ts'
import { tokenSettings } from './keyring.server.ts'

/**
 * Ends the sign-in to the API that a refresh or an access token belongs to (RFC 7009); a token that is worth nothing changes nothing, and is
 * answered alike.
 * @throws DomainError auth.unsupported-token for the access token of a client
 */
export async function revokeToken(request: Request, token: string): Promise<void> {
  const ctx = { actor: { kind: 'system', name: 'token-endpoint' }, now: new Date(), requestId: requestIdOf(request) } as const
  const claims = await readClaims(token, ctx.now)
  if (claims?.kind === 'client') throw unsupportedToken()
  await asSystem(database().db, ctx.actor.name, async (tx) => {
    if (claims === null) await endFamilyOfToken(tx, { refreshToken: token }, ctx)
    else await endRefreshFamily(tx, { familyId: claims.familyId, reason: 'signed-out' }, ctx)
  })
}

/** What an access token says; null for a refresh token, or what is no token of ours. */
async function readClaims(token: string, now: Date): Promise<TokenClaims | null> {
  if (!token.includes('.')) return null
  return verifyAccessToken(token, tokenSettings(), now).catch(() => null)
}
