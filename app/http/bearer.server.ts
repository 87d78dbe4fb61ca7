import {
  type AccessToken,
  type AccessTokenSettings,
  issueAccessToken as issueToken,
  verifyAccessToken,
} from '#app/features/auth/access-token.server.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { invalidToken, notSignedIn } from '#app/features/auth/errors.ts'
import type { SignIn } from '#app/features/auth/inputs.ts'
import { findActor } from '#app/features/auth/queries/find-actor.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { env } from '#app/platform/env.server.ts'
import { database, keys } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { clientAddress } from './client.server.ts'
import { contextOf } from './context.server.ts'
import { type Visitor, visitorOf } from './guards.server.ts'

/**
 * An access token for an e-mail and a password, throttled as the sign-in form is.
 * @throws DomainError auth.too-many-attempts | auth.wrong-credentials
 */
export async function issueAccessToken(request: Request, input: SignIn): Promise<AccessToken> {
  const now = new Date()
  const { actor } = await checkCredentials(database().db, input, { address: clientAddress(request), deviceToken: null }, now)
  return issueToken(actor.userId, settings(), now)
}

/**
 * The person behind `Authorization: Bearer`, with the grants they hold at this moment: a disabled user fails at once.
 * @throws DomainError auth.not-signed-in without a token | auth.invalid-token
 */
export async function actorFromBearer(request: Request): Promise<Visitor> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (token === undefined) throw notSignedIn()
  const { userId } = await verifyAccessToken(token, settings(), new Date())
  const found = await asSystem(database().db, 'bearer', (tx) => findActor(tx, userId), 'read')
  if (found === null) throw invalidToken()
  return visitorOf(found.actor, await contextOf(request, found.actor), readLanguage(request, found.locale))
}

function settings(): AccessTokenSettings {
  return { signingKey: keys().apiSigning, issuer: env().PUBLIC_URL }
}
