import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Db } from '#db/types.ts'
import { tooManyAttempts, wrongFactor } from '../errors.ts'
import { isKnownDevice } from '../queries/find-credentials.server.ts'
import { type AcceptedCode, acceptCode } from './accept-code.server.ts'
import type { SignInOrigin } from './check-credentials.server.ts'
import { clearSignInThrottle } from './clear-sign-in-throttle.server.ts'
import { reserveSignInAttempt } from './reserve-sign-in-attempt.server.ts'

const part = 'second-factor'

export type CheckSecondFactor = {
  /** The actor's, for the devices they are known by. */
  readonly email: string
  /** Of an authenticator app, or a recovery code. */
  readonly code: string
}

/**
 * Checks and uses up a second factor of `ctx.actor`, whose password was right. Takes the database, not a transaction: the attempt stays
 * counted whatever follows. Throttled as passwords are, on counts of its own: guesses on other machines do not keep the owner out of a browser
 * that they are known by. A refused code is audited. `ctx.now` is the machine's time.
 * @throws DomainError auth.too-many-attempts (details.retryAfterSeconds) | auth.wrong-factor
 */
export async function checkSecondFactor(
  db: Db,
  input: CheckSecondFactor,
  origin: SignInOrigin,
  ctx: Context & { actor: UserActor },
  { vault }: { readonly vault: Vault },
): Promise<AcceptedCode> {
  const { userId } = ctx.actor
  const device = await asSystem(db, part, (tx) => isKnownDevice(tx, input.email, origin.deviceToken), 'read')
  const attempt = { account: `second-factor:${userId}`, address: origin.address, isKnownDevice: device }
  const reservation = await asSystem(db, part, (tx) => reserveSignInAttempt(tx, attempt, ctx.now))
  if (reservation.kind === 'throttled') throw tooManyAttempts(reservation.retryAfterSeconds)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId, before: null }
  const accepted = await asSystem(db, part, async (tx) => {
    const kind = await acceptCode(tx, { userId, code: input.code }, ctx.now, { vault })
    const action = kind === null ? 'auth.refuse-second-factor' : 'auth.accept-second-factor'
    await recordAudit(tx, { action, ...subject, after: kind === null ? {} : { kind } }, ctx)
    if (kind !== null) await clearSignInThrottle(tx, { ...attempt, isKnownDevice: false })
    return kind
  })
  if (accepted === null) throw wrongFactor()
  return accepted
}
