import { DomainError } from '#app/domain/errors.ts'

export function requestNotFound(): DomainError {
  return new DomainError('not-found', 'privacy.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'privacy.not-allowed')
}

/** One request of a kind at a time. */
export function alreadyAsked(): DomainError {
  return new DomainError('conflict', 'privacy.already-asked')
}

/** Nobody is erased while money is owed to them or by them. */
export function moneyPending(): DomainError {
  return new DomainError('conflict', 'privacy.money-pending')
}

/** Staff accounts are closed by an administrator: their acts stay on record under their name. */
export function notAnInfluencer(): DomainError {
  return new DomainError('conflict', 'privacy.not-an-influencer')
}

/** The exported file is gone: it is kept for seven days. */
export function exportGone(): DomainError {
  return new DomainError('not-found', 'privacy.export-gone')
}
