import { enqueue } from '#app/platform/queue.server.ts'
import { asSystem } from '#db/scope.ts'
import type { Db } from '#db/types.ts'
import { tooManyAttempts } from '../errors.ts'
import { findCredentials, isKnownDevice } from '../queries/find-credentials.server.ts'
import { passwordResetAsked } from '../tasks.ts'
import type { SignInOrigin } from './check-credentials.server.ts'
import { reserveSignInAttempt } from './reserve-sign-in-attempt.server.ts'

const part = 'password-reset'

/**
 * Asks for a link to choose another password. The same questions and the same job whether anybody has that address or not: what follows is
 * the worker's. Counted per address and account like attempts to sign in. Takes the database: the attempt stays counted.
 * @param now the machine's time
 * @throws DomainError auth.too-many-attempts, alike for every e-mail
 */
export async function askPasswordReset(
  db: Db,
  { email }: { readonly email: string },
  origin: SignInOrigin,
  now: Date,
): Promise<void> {
  const device = await asSystem(db, part, (tx) => isKnownDevice(tx, email, origin.deviceToken), 'read')
  const attempt = { account: `password-reset:${email}`, address: origin.address, isKnownDevice: device }
  const reservation = await asSystem(db, part, (tx) => reserveSignInAttempt(tx, attempt, now))
  if (reservation.kind === 'throttled') throw tooManyAttempts(reservation.retryAfterSeconds)
  await asSystem(db, part, async (tx) => {
    const credentials = await findCredentials(tx, email)
    await enqueue(tx, passwordResetAsked, { userId: credentials?.actor.userId ?? null })
  })
}
