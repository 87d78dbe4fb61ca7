import { DomainError } from '#app/domain/errors.ts'
import type { VtexErrorKind } from './vtex-error.ts'

export function notificationNotFound(): DomainError {
  return new DomainError('not-found', 'vtex.notification-not-found')
}

/** A brand that the actor does not read. */
export function brandNotFound(): DomainError {
  return new DomainError('not-found', 'brands.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'vtex.not-allowed')
}

/** VTEX refused or did not answer a call that a person waits for. */
export function callFailed(kind: VtexErrorKind, cause: unknown): DomainError {
  switch (kind) {
    case 'unauthorized':
      return new DomainError('conflict', 'vtex.call-failed.unauthorized', {}, cause)
    case 'forbidden':
      return new DomainError('conflict', 'vtex.call-failed.forbidden', {}, cause)
    case 'rejected':
      return new DomainError('conflict', 'vtex.call-failed.rejected', {}, cause)
    default:
      return new DomainError('unavailable', 'vtex.call-failed.other', { kind }, cause)
  }
}
