import { DomainError } from '#app/domain/errors.ts'

export function emailNotFound(): DomainError {
  return new DomainError('not-found', 'notifications.not-found')
}
