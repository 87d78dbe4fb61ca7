import { DomainError } from '#app/domain/errors.ts'

export function policyNotFound(): DomainError {
  return new DomainError('not-found', 'policies.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'policies.not-allowed')
}

/** One policy of a kind for the platform, a brand or a campaign. */
export function policyExists(): DomainError {
  return new DomainError('conflict', 'policies.exists', { field: 'kind' })
}

/** What is published stays as people accepted it. */
export function alreadyPublished(): DomainError {
  return new DomainError('conflict', 'policies.already-published')
}

/** A version is never in force before the one before it. */
export function effectiveBeforePrevious(): DomainError {
  return new DomainError('conflict', 'policies.effective-before-previous', { field: 'effectiveAt' })
}

/** The words that were accepted are not the ones in force: they are shown again. */
export function wordsChanged(): DomainError {
  return new DomainError('conflict', 'policies.words-changed')
}

export function consentNotFound(): DomainError {
  return new DomainError('not-found', 'policies.consent-not-found')
}
