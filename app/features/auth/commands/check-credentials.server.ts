import { asSystem } from '#db/scope.ts'
import type { Db } from '#db/types.ts'
import { tooManyAttempts, wrongCredentials } from '../errors.ts'
import type { SignIn } from '../inputs.ts'
import { isPasswordCorrect } from '../password.server.ts'
import { type Credentials, findCredentials, isKnownDevice } from '../queries/find-credentials.server.ts'
import { clearSignInThrottle } from './clear-sign-in-throttle.server.ts'
import { reserveSignInAttempt } from './reserve-sign-in-attempt.server.ts'

const part = 'sign-in'

export type SignInOrigin = {
  readonly address: string
  /** Hash of a session token this browser once had, or null. */
  readonly deviceToken: string | null
}

/**
 * The person behind an e-mail and a password. Takes the database, not a transaction: the attempt stays counted whatever follows, and no
 * connection or lock is held while the password is hashed. Takes the same time whether the user exists or not.
 * @throws DomainError auth.too-many-attempts (details.retryAfterSeconds) | auth.wrong-credentials
 */
export async function checkCredentials(db: Db, input: SignIn, origin: SignInOrigin, now: Date): Promise<Credentials> {
  const device = await asSystem(db, part, (tx) => isKnownDevice(tx, input.email, origin.deviceToken), 'read')
  const attempt = { account: input.email, address: origin.address, isKnownDevice: device }
  const reservation = await asSystem(db, part, (tx) => reserveSignInAttempt(tx, attempt, now))
  if (reservation.kind === 'throttled') throw tooManyAttempts(reservation.retryAfterSeconds)
  const credentials = await asSystem(db, part, (tx) => findCredentials(tx, input.email), 'read')
  const isCorrect = await isPasswordCorrect(credentials?.passwordHash ?? null, input.password)
  if (credentials === null || !isCorrect) throw wrongCredentials()
  await asSystem(db, part, (tx) => clearSignInThrottle(tx, { ...attempt, isKnownDevice: false }))
  return credentials
}
