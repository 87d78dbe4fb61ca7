import type { ApplicationField } from '#app/domain/application-field.ts'
import { DomainError } from '#app/domain/errors.ts'
import type { DocumentMistake } from './identity/document-rules.server.ts'

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

export function applicationNotFound(): DomainError {
  return new DomainError('not-found', 'influencers.application-not-found')
}

/** Somebody else, or another window, changed it since it was looked at. */
export function applicationChanged(revision: number): DomainError {
  return new DomainError('conflict', 'influencers.application-changed', { revision })
}

/** It was sent, or decided: nothing more is filled in. */
export function applicationClosed(): DomainError {
  return new DomainError('conflict', 'influencers.application-closed')
}

/** Only what was asked for may change after an application was sent. */
export function fieldNotAsked(field: string): DomainError {
  return new DomainError('forbidden', 'influencers.field-not-asked', { field })
}

/** @param missing what has still to be filled in, in the order of the form */
export function applicationIncomplete(missing: readonly ApplicationField[]): DomainError {
  return new DomainError('invalid', 'influencers.application-incomplete', { missing })
}

const documentMistakes = {
  malformed: () => new DomainError('invalid', 'influencers.document-malformed', { field: 'documentNumber' }),
  'wrong-digit': () => new DomainError('invalid', 'influencers.document-wrong-digit', { field: 'documentNumber' }),
  'wrong-person-type': () => new DomainError('invalid', 'influencers.document-wrong-person-type', { field: 'documentNumber' }),
} as const satisfies Readonly<Record<DocumentMistake, () => DomainError>>

export function documentRefused(mistake: DocumentMistake): DomainError {
  return documentMistakes[mistake]()
}

/** The country's people do not identify themselves with it. */
export function documentTypeRefused(): DomainError {
  return new DomainError('invalid', 'influencers.document-type', { field: 'documentType' })
}

export function documentIncomplete(): DomainError {
  return new DomainError('invalid', 'influencers.document-incomplete', { field: 'documentType' })
}

export function underAge(): DomainError {
  return new DomainError('invalid', 'influencers.under-age', { field: 'bornOn' })
}

export function phoneRefused(): DomainError {
  return new DomainError('invalid', 'influencers.phone', { field: 'phone' })
}

export function regimeRefused(): DomainError {
  return new DomainError('invalid', 'influencers.tax-regime', { field: 'regime' })
}

/** Who it is has to be known first. */
export function identityFirst(): DomainError {
  return new DomainError('conflict', 'influencers.identity-first')
}

export function bankAccountRefused(field: string): DomainError {
  return new DomainError('invalid', 'influencers.bank-account', { field })
}

/** A key that is somebody's document has to be the person's own. */
export function bankAccountNotOwn(): DomainError {
  return new DomainError('invalid', 'influencers.bank-account-not-own', { field: 'number' })
}

export function bankAccountNotFound(): DomainError {
  return new DomainError('not-found', 'influencers.bank-account-not-found')
}

export function bankAccountReplaced(): DomainError {
  return new DomainError('conflict', 'influencers.bank-account-replaced')
}

export function fileNotFound(): DomainError {
  return new DomainError('not-found', 'influencers.file-not-found')
}

/** Somebody with this document is an influencer already: the manager has to say that it is the same person. */
export function sameDocument(): DomainError {
  return new DomainError('conflict', 'influencers.same-document', { field: 'linkTo' })
}

/** Nobody who could be linked has this document. */
export function nobodyToLink(): DomainError {
  return new DomainError('conflict', 'influencers.nobody-to-link', { field: 'linkTo' })
}

/** Nobody approves or verifies what is their own. */
export function ownThing(): DomainError {
  return new DomainError('forbidden', 'influencers.own-thing')
}

/** @param retryAfterSeconds whole seconds until the next attempt is looked at */
export function tooManyAttempts(retryAfterSeconds: number): DomainError {
  return new DomainError('throttled', 'influencers.too-many-attempts', { retryAfterSeconds })
}

/** The proof of work is missing, wrong, used or too old; or the form came back faster than anybody types. One answer. */
export function looksAutomatic(): DomainError {
  return new DomainError('invalid', 'influencers.looks-automatic')
}

/** Who somebody is was said already, and compared with their documents: a correction is asked for, not made. */
export function identityFixed(): DomainError {
  return new DomainError('conflict', 'influencers.identity-fixed')
}

/** Staff know the person by another document. */
export function documentDiffers(): DomainError {
  return new DomainError('conflict', 'influencers.document-differs', { field: 'documentNumber' })
}

export function groupNotFound(): DomainError {
  return new DomainError('not-found', 'influencers.group-not-found')
}

export function groupNameTaken(): DomainError {
  return new DomainError('conflict', 'influencers.group-name-taken', { field: 'name' })
}

/** An archived group takes nobody and nothing new. */
export function groupArchived(): DomainError {
  return new DomainError('conflict', 'influencers.group-archived')
}

/** Nobody in the group could be written to. */
export function groupEmpty(): DomainError {
  return new DomainError('conflict', 'influencers.group-empty')
}

/** @param retryAfterSeconds whole seconds until the next message may be sent */
export function tooManyMessages(retryAfterSeconds: number): DomainError {
  return new DomainError('throttled', 'influencers.too-many-messages', { retryAfterSeconds })
}

/** @param most how many tags one influencer may have */
export function tooManyTags(most: number): DomainError {
  return new DomainError('conflict', 'influencers.too-many-tags', { most })
}

/** @param handles those of nobody whom the actor may know; none were given where there is none */
export function unknownHandles(handles: readonly string[]): DomainError {
  return new DomainError('invalid', 'influencers.unknown-handles', { field: 'handles', handles: handles.slice(0, 20).join(', ') })
}
