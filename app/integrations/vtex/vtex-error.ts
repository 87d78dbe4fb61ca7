export const vtexErrorKinds = [
  'unauthorized',
  'forbidden',
  'not-found',
  'rate-limited',
  'timeout',
  'network',
  'unavailable',
  'bad-response',
  'circuit-open',
  'budget-exhausted',
  'rejected',
] as const
export type VtexErrorKind = (typeof vtexErrorKinds)[number]

export type VtexErrorDetails = {
  /** HTTP status, when VTEX answered. */
  readonly status?: number
  /** How long VTEX, the circuit or the budget asks to wait. */
  readonly retryAfterMs?: number
  /** VTEX's own error code (`OMS003`), a socket code (`ECONNRESET`), or ours (`not-an-order`). */
  readonly code?: string
}

/**
 * A call to VTEX that failed, or an answer nobody can use. The message names the operation alone: no address, no body, no header, so
 * neither credentials nor customers reach a log.
 */
export class VtexError extends Error {
  readonly kind: VtexErrorKind
  readonly operation: string
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  readonly code: string | undefined

  constructor(kind: VtexErrorKind, operation: string, details: VtexErrorDetails = {}) {
    super(`VTEX ${operation}: ${[kind, details.status, details.code].filter((part) => part !== undefined).join(' ')}`)
    this.name = 'VtexError'
    this.kind = kind
    this.operation = operation
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.code = details.code
  }
}
