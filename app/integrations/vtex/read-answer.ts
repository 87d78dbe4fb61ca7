import { readErrorCode } from './payloads.ts'
import { readRetryAfter } from './retry-after.ts'
import { VtexError, type VtexErrorKind } from './vtex-error.ts'

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** How long everybody keeps away from an account after a 429 that does not say (VTEX Orders guide: about a minute). */
export const DEFAULT_BACKOFF_MS = 60_000

/**
 * The JSON of an answer; null for an empty body. Bodies are often empty, plain text or HTML, whatever their type says.
 * @throws VtexError by status; bad-response where a success is not JSON
 */
export function readAnswer(operation: string, answer: Answer, now: Date): { status: number; body: unknown } {
  const { status } = answer
  const body = parseJson(answer.text)
  if (status >= 200 && status < 300) {
    if (body === undefined) throw new VtexError('bad-response', operation, { status })
    return { status, body }
  }
  const kind = kindOf(status)
  const retryAfterMs =
    kind === 'rate-limited'
      ? (readRetryAfter(answer.headers, now) ?? DEFAULT_BACKOFF_MS)
      : kind === 'unavailable'
        ? (readRetryAfter({ 'retry-after': answer.headers['retry-after'] }, now) ?? undefined)
        : undefined
  const code = readErrorCode(body)
  throw new VtexError(kind, operation, {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(code === undefined ? {} : { code }),
  })
}

function kindOf(status: number): VtexErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 408 || status >= 500) return 'unavailable'
  if (status === 429) return 'rate-limited'
  return status >= 400 ? 'rejected' : 'bad-response'
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  if (text.trim() === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
