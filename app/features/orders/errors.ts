import { DomainError } from '#app/domain/errors.ts'

export function orderNotFound(): DomainError {
  return new DomainError('not-found', 'orders.not-found')
}

/** The order has no document of that revision. */
export function documentNotFound(): DomainError {
  return new DomainError('not-found', 'orders.document-not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'orders.not-allowed')
}

/** Attribution is decided once: the order has its influencer. */
export function alreadyAttributed(): DomainError {
  return new DomainError('conflict', 'orders.attributed')
}

/** The code was nobody's, or its campaign not open, when the order was placed. */
export function notAttributable(): DomainError {
  return new DomainError('conflict', 'orders.not-attributable')
}
