import { DomainError } from '#app/domain/errors.ts'

export function signalNotFound(): DomainError {
  return new DomainError('not-found', 'health.signal-not-found')
}

export function nearMissNotFound(): DomainError {
  return new DomainError('not-found', 'health.near-miss-not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'health.not-allowed')
}

/** The code was nobody's, or its campaign not open, when the order was placed: such an order belongs to nobody (domain section 4). */
export function notPayable(): DomainError {
  return new DomainError('conflict', 'health.not-payable')
}

/** Nobody decides about a sale of their own. */
export function ownNearMiss(): DomainError {
  return new DomainError('forbidden', 'health.own-near-miss')
}

/** A code that nobody holds has nobody to be given another one. */
export function noHolder(): DomainError {
  return new DomainError('conflict', 'health.no-holder')
}

/** The old code would have to end in the past. */
export function endsInPast(): DomainError {
  return new DomainError('invalid', 'health.ends-in-past', { field: 'endsAt' })
}

/** A limit needs a number. */
export function limitMissing(): DomainError {
  return new DomainError('invalid', 'health.limit-missing', { field: 'maxUses' })
}
