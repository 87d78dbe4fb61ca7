import { DomainError } from '#app/domain/errors.ts'

/** The password was right, and the person has a second factor that was not sent. */
export function secondFactorNeeded(): DomainError {
  return new DomainError('unauthenticated', 'auth.second-factor-needed')
}

/** Their role goes only with a second factor, and they have none: it is set up in the browser. */
export function enrolmentNeeded(): DomainError {
  return new DomainError('forbidden', 'auth.enrolment-needed')
}

/** Unknown client, wrong secret, ended, revoked: one answer. */
export function wrongClient(): DomainError {
  return new DomainError('unauthenticated', 'auth.wrong-client')
}

/** A refresh token that was used before, whose family ended, or that never was one: one answer. */
export function invalidRefreshToken(): DomainError {
  return new DomainError('unauthenticated', 'auth.invalid-refresh-token')
}

/** The tokens of a client end by themselves, or with the client. */
export function unsupportedToken(): DomainError {
  return new DomainError('invalid', 'auth.unsupported-token', { field: 'token' })
}

export function missingScope(scope: string): DomainError {
  return new DomainError('forbidden', 'auth.missing-scope', { scope })
}

/** Only a person can do it: not a program of its own. */
export function peopleOnly(): DomainError {
  return new DomainError('forbidden', 'auth.people-only')
}

/** Nobody changes their own roles, shuts themselves out, or lets themselves in. */
export function ownAccount(): DomainError {
  return new DomainError('forbidden', 'auth.own-account')
}

/** Somebody must be left who can let others in. */
export function lastAdmin(): DomainError {
  return new DomainError('conflict', 'auth.last-admin')
}

/** Staff without any role would be an account that opens nothing: they are disabled instead. */
export function roleNeeded(): DomainError {
  return new DomainError('invalid', 'auth.role-needed', { field: 'grants' })
}

export function unknownBrand(): DomainError {
  return new DomainError('invalid', 'auth.unknown-brand', { field: 'grants' })
}

export function invitationNotFound(): DomainError {
  return new DomainError('not-found', 'auth.invitation-not-found')
}

/** It was accepted or revoked: there is nothing left to send or take back. */
export function invitationClosed(): DomainError {
  return new DomainError('conflict', 'auth.invitation-closed')
}

/** Roles of somebody who has an account are given on their page. */
export function alreadyUser(): DomainError {
  return new DomainError('conflict', 'auth.already-user', { field: 'email' })
}

export function alreadyInvited(): DomainError {
  return new DomainError('conflict', 'auth.already-invited', { field: 'email' })
}

export function clientNotFound(): DomainError {
  return new DomainError('not-found', 'auth.client-not-found')
}

/** Its secret opens what its owner may do: nobody else gets to see one. */
export function notClientOwner(): DomainError {
  return new DomainError('forbidden', 'auth.not-client-owner')
}

export function clientEnded(): DomainError {
  return new DomainError('conflict', 'auth.client-ended')
}

/** Whoever was invited has an account by now: they sign in with it. */
export function accountExists(): DomainError {
  return new DomainError('conflict', 'auth.account-exists')
}

/** Without a second factor it is the password that is asked for. */
export function passwordNeeded(): DomainError {
  return new DomainError('invalid', 'auth.password-needed', { field: 'password' })
}
