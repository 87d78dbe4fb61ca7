import { DomainError } from '#app/domain/errors.ts'

export function orderNotFound(): DomainError {
  return new DomainError('not-found', 'orders.not-found')
}

/** The order has no document of that revision. */
export function documentNotFound(): DomainError {
  return new DomainError('not-found', 'orders.document-not-found')
}
