import { DomainError } from '#app/domain/errors.ts'

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
