import { DomainError } from '#app/domain/errors.ts'

export const badKey = () => new DomainError('invalid', 'storage.bad-key')
export const objectExists = () => new DomainError('conflict', 'storage.exists')
export const objectNotFound = (cause?: unknown) => new DomainError('not-found', 'storage.not-found', {}, cause)
/** The bytes are not what was put: changed, cut off, moved to another key, or of another vault. */
export const objectDamaged = (cause?: unknown) => new DomainError('unavailable', 'storage.damaged', {}, cause)
/** The disk or the bucket does not do its work; the cause says why, for the log. */
export const storageUnavailable = (cause: unknown) => new DomainError('unavailable', 'storage.unavailable', {}, cause)

/** What the store throws, as ours: a DomainError as it is, the rest as unavailable. */
export function asStorageError(error: unknown): DomainError {
  return error instanceof DomainError ? error : storageUnavailable(error)
}
