import { DomainError } from '#app/domain/errors.ts'

/** Unknown e-mail, wrong password and disabled user: one answer, so that none can be told from another. */
export function wrongCredentials(): DomainError {
  return new DomainError('unauthenticated', 'auth.wrong-credentials')
}

/** @param retryAfterSeconds whole seconds until the next attempt is looked at */
export function tooManyAttempts(retryAfterSeconds: number): DomainError {
  return new DomainError('throttled', 'auth.too-many-attempts', { retryAfterSeconds })
}

export function notSignedIn(): DomainError {
  return new DomainError('unauthenticated', 'auth.not-signed-in')
}

export function invalidToken(cause?: unknown): DomainError {
  return new DomainError('unauthenticated', 'auth.invalid-token', {}, cause)
}

export function missingRole(): DomainError {
  return new DomainError('forbidden', 'auth.missing-role')
}

export function brandNotFound(): DomainError {
  return new DomainError('not-found', 'auth.brand-not-found')
}

export function emailTaken(): DomainError {
  return new DomainError('conflict', 'auth.email-taken', { field: 'email' })
}

/** The address one has already. */
export function sameEmail(): DomainError {
  return new DomainError('invalid', 'auth.same-email', { field: 'email' })
}

/** The influencer role and the influencer it stands for come together. */
export function influencerMismatch(): DomainError {
  return new DomainError('invalid', 'auth.influencer-mismatch')
}

/** What is asked for needs the second factor (the password where none is set up) again: pages lead to `/step-up`. */
export function stepUpNeeded(): DomainError {
  return new DomainError('forbidden', 'auth.step-up-needed')
}

/** A link that was used, has ended, or never was one: one answer. */
export function linkInvalid(): DomainError {
  return new DomainError('invalid', 'auth.link-invalid')
}

/** A second factor that does not match, whichever kind it was: a code mistyped, used before, or of another person. */
export function wrongFactor(): DomainError {
  return new DomainError('unauthenticated', 'auth.wrong-factor')
}

/** The last second factor of someone whose role asks for one stays. */
export function factorNeeded(): DomainError {
  return new DomainError('conflict', 'auth.factor-needed')
}

/** A factor that is not there, or not this person's. */
export function factorNotFound(): DomainError {
  return new DomainError('not-found', 'auth.factor-not-found')
}

/** Setting up took too long, or began elsewhere. */
export function enrolmentInvalid(cause?: unknown): DomainError {
  return new DomainError('invalid', 'auth.enrolment-invalid', {}, cause)
}

/** Whatever is wrong with what a passkey answered: one answer. */
export function passkeyRefused(cause?: unknown): DomainError {
  return new DomainError('unauthenticated', 'auth.passkey-refused', {}, cause)
}

export function passwordGuessable(): DomainError {
  return new DomainError('invalid', 'auth.password-guessable', { field: 'password' })
}

/** The current password, asked for once more. */
export function wrongPassword(): DomainError {
  return new DomainError('invalid', 'auth.wrong-password', { field: 'currentPassword' })
}

export function sessionNotFound(): DomainError {
  return new DomainError('not-found', 'auth.session-not-found')
}

export function userNotFound(): DomainError {
  return new DomainError('not-found', 'auth.user-not-found')
}

/** One's own factor is not taken off by the way that is for others. */
export function ownFactor(): DomainError {
  return new DomainError('conflict', 'auth.own-factor')
}

/** There is no second factor to take off, or for recovery codes to stand in for. */
export function factorMissing(): DomainError {
  return new DomainError('conflict', 'auth.factor-missing')
}
