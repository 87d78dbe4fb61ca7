/** Why a request was refused; it alone picks the HTTP status (400, 401, 403, 404, 409, 415, 429, 503). */
export type DomainErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'throttled'
  | 'unavailable'

/** A broken rule. `code` (`<room>.<what>`) is stable: it is the i18n key `errors.<code>` and the API's problem code. */
export class DomainError extends Error {
  readonly kind: DomainErrorKind
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(kind: DomainErrorKind, code: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause })
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.details = details
  }
}
