import { DomainError } from '#app/domain/errors.ts'

export function commissionNotFound(): DomainError {
  return new DomainError('not-found', 'commissions.not-found')
}
