import { DomainError } from '#app/domain/errors.ts'

export function eventNotFound(): DomainError {
  return new DomainError('not-found', 'audit.not-found')
}
