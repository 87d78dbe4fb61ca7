import { DomainError } from '#app/domain/errors.ts'

export function commissionNotFound(): DomainError {
  return new DomainError('not-found', 'commissions.not-found')
}

/** VTEX names another currency than before: nothing is posted until a person has looked. */
export function currencyChanged(vtexOrderId: string): DomainError {
  return new DomainError('conflict', 'commissions.currency-changed', { vtexOrderId })
}
