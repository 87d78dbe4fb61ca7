import { DomainError } from '#app/domain/errors.ts'

export function cutOffNotFound(): DomainError {
  return new DomainError('not-found', 'cut-offs.not-found')
}

export function cutOffSealed(): DomainError {
  return new DomainError('conflict', 'cut-offs.sealed')
}

export function cutOffNotWaiting(): DomainError {
  return new DomainError('conflict', 'cut-offs.not-waiting')
}

export function nothingDue(): DomainError {
  return new DomainError('conflict', 'cut-offs.nothing-due')
}

export function statementNotFound(): DomainError {
  return new DomainError('not-found', 'cut-offs.statement-not-found')
}
