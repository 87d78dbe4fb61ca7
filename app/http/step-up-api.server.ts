import type { UserActor } from '#app/domain/actor.ts'
import type { TokenClaims } from '#app/features/auth/access-token.server.ts'
import { checkCredentials } from '#app/features/auth/commands/check-credentials.server.ts'
import { checkSecondFactor } from '#app/features/auth/commands/check-second-factor.server.ts'
import { proveFamily } from '#app/features/auth/commands/prove-family.server.ts'
import { invalidToken } from '#app/features/auth/errors.ts'
import { passwordNeeded, peopleOnly, secondFactorNeeded } from '#app/features/auth/people-errors.ts'
import { findAccount } from '#app/features/auth/queries/find-account.server.ts'
import { database, vault } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { accessTokenFor, type IssuedTokens, machineContext, originOf } from './api-tokens.server.ts'

export type Proof = { readonly password?: string | undefined; readonly code?: string | undefined }

/**
 * Another access token of the same sign-in that says that the person just proved who they are: by their second factor, or by their password
 * where they have none. Throttled as signing in is.
 * @throws DomainError auth.people-only | auth.second-factor-needed | auth.wrong-credentials | auth.wrong-factor | auth.too-many-attempts |
 * auth.invalid-token
 */
export async function stepUpProgram(
  request: Request,
  caller: { readonly actor: UserActor; readonly credential: TokenClaims },
  proof: Proof,
): Promise<IssuedTokens> {
  const { actor, credential } = caller
  if (credential.kind !== 'person') throw peopleOnly()
  const ctx = machineContext(request, actor)
  const account = await asSystem(database().db, 'step-up', (tx) => findAccount(tx, actor.userId), 'read')
  if (account === null) throw invalidToken()
  const { email, hasSecondFactor } = account
  if (hasSecondFactor) {
    if (proof.code === undefined) throw secondFactorNeeded()
    await checkSecondFactor(database().db, { email, code: proof.code }, originOf(request), ctx, { vault: vault() })
  } else {
    if (proof.password === undefined) throw passwordNeeded()
    await checkCredentials(database().db, { email, password: proof.password }, originOf(request), ctx.now)
  }
  const { familyId } = credential
  return accessTokenFor(await asSystem(database().db, 'step-up', (tx) => proveFamily(tx, { familyId, hasSecondFactor }, ctx)))
}
