import { DomainError } from '#app/domain/errors.ts'
import type { PermissionCheck } from '#app/domain/vtex-setup.ts'

export function brandNotFound(): DomainError {
  return new DomainError('not-found', 'brands.not-found')
}

export function notAllowed(): DomainError {
  return new DomainError('forbidden', 'brands.not-allowed')
}

export function slugTaken(): DomainError {
  return new DomainError('conflict', 'brands.slug-taken', { field: 'slug' })
}

/** Amounts of stored orders are in the old currency. */
export function currencyFixed(): DomainError {
  return new DomainError('conflict', 'brands.currency-fixed', { field: 'currency' })
}

/** What the brand itself is written in has to be among what its influencers may choose. */
export function ownLanguageMissing(): DomainError {
  return new DomainError('invalid', 'brands.own-language-missing', { field: 'languages' })
}

/** A mail to try the sender out goes a few times an hour, not more: it is no way to write to oneself. */
export function tooManyTestEmails(): DomainError {
  return new DomainError('throttled', 'brands.too-many-test-emails')
}

/** A form that was posted without a picture. */
export function logoMissing(): DomainError {
  return new DomainError('invalid', 'brands.logo-missing')
}

/** Another brand already has this VTEX account. */
export function accountTaken(): DomainError {
  return new DomainError('conflict', 'brands.account-taken', { field: 'account' })
}

/** A first connection needs the account, the application key and its token. */
export function credentialsNeeded(field: 'account' | 'appKey' | 'appToken'): DomainError {
  return new DomainError('invalid', 'brands.credentials-needed', { field })
}

/** VTEX does not carry the secret before this one yet: a further one would drop what it sends now. */
export function rotationUnderWay(): DomainError {
  return new DomainError('conflict', 'brands.rotation-under-way')
}

/** New keys that VTEX did not accept for all that the platform needs; `resources` names what is missing. The stored pair stays. */
export function keysNotProven(report: readonly PermissionCheck[]): DomainError {
  const open = report.filter(({ result }) => result !== 'granted')
  const resources = open.map(({ product, name }) => `${name} (${product})`).join(', ')
  if (open.every(({ result }) => result === 'bad-keys')) return new DomainError('conflict', 'brands.keys-refused', { report })
  return new DomainError('conflict', 'brands.keys-not-proven', { resources, report })
}

export function notConnected(): DomainError {
  return new DomainError('not-found', 'brands.not-connected')
}
