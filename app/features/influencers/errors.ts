import { DomainError } from '#app/domain/errors.ts'

export function influencerNotFound(): DomainError {
  return new DomainError('not-found', 'influencers.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'influencers.not-allowed')
}

export function handleTaken(): DomainError {
  return new DomainError('conflict', 'influencers.handle-taken', { field: 'handle' })
}

export function emailTaken(): DomainError {
  return new DomainError('conflict', 'influencers.email-taken', { field: 'email' })
}
