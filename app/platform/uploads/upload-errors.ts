import { DomainError } from '#app/domain/errors.ts'

/** The content is of no accepted kind, whatever its name says. */
export const wrongType = () => new DomainError('invalid', 'uploads.wrong-type')
/** The same, where archives and films are accepted too. */
export const noAsset = () => new DomainError('invalid', 'uploads.no-asset')
/** A phone's HEIC: the person can do something about it. */
export const heicNotSupported = () => new DomainError('invalid', 'uploads.heic-not-supported')
/** `megabytes` is the limit. */
export const tooLarge = (maxBytes: number) =>
  new DomainError('invalid', 'uploads.too-large', { megabytes: Math.max(1, Math.floor(maxBytes / 1024 / 1024)) })
/** More pixels than are decoded for anyone. */
export const tooManyPixels = (megapixels: number) => new DomainError('invalid', 'uploads.too-many-pixels', { megapixels })
/** Empty, cut off or broken. */
export const damaged = (cause?: unknown) => new DomainError('invalid', 'uploads.damaged', {}, cause)
/** It is protected by a password or by rights; it can be saved anew without. */
export const encryptedPdf = () => new DomainError('invalid', 'uploads.encrypted-pdf')
/** It can do things (scripts, launches, attachments), or is another kind of file too. */
export const unsafePdf = () => new DomainError('invalid', 'uploads.unsafe-pdf')
export const infected = () => new DomainError('invalid', 'uploads.infected')
/** A scanner is configured and does not answer: nothing passes. */
export const scannerUnavailable = (cause?: unknown) => new DomainError('unavailable', 'uploads.scanner-unavailable', {}, cause)
