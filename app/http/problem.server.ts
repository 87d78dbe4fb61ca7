import { DomainError, type DomainErrorKind } from '#app/domain/errors.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { requestIdOf } from './client.server.ts'
import { logRefusedWork } from './log-refusal.server.ts'

const answers: Readonly<Record<DomainErrorKind, { readonly status: number; readonly title: string }>> = {
  invalid: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  unsupported: { status: 415, title: 'Unsupported Media Type' },
  throttled: { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
}

/** The HTTP status of a broken rule. */
export function statusOf(error: DomainError): number {
  return answers[error.kind].status
}

/** One mistake in what was sent: `field` is its path in the input (`terms.rules.0.rate`), `code` is stable, `message` is for people. */
export type FieldError = { readonly field: string; readonly code: string; readonly message: string }

/**
 * A broken rule as an RFC 9457 problem: `code` is stable and for programs, `detail` is for people, in the reader's language. `errors` names
 * the fields at fault: those of `details.errors`, else the one that `details.field` names.
 */
export function problemResponse(request: Request, error: DomainError): Response {
  const { status, title } = answers[error.kind]
  const detail = errorText(readLanguage(request), error)
  const { errors, field, ...details } = error.details
  const atFault = errors ?? (typeof field === 'string' ? [{ field, code: error.code, message: detail }] : undefined)
  const headers: Record<string, string> = {}
  if (status === 401) headers['WWW-Authenticate'] = 'Bearer'
  const { retryAfterSeconds } = details
  if (typeof retryAfterSeconds === 'number') headers['Retry-After'] = String(retryAfterSeconds)
  const more = { ...(atFault !== undefined && { errors: atFault }), ...(Object.keys(details).length > 0 && { details }) }
  return problemDocument(request, { status, title, code: error.code, detail }, more, headers)
}

/** A problem document (RFC 9457) with what every one of ours holds. `more` may hold bigints; they become text. */
export function problemDocument(
  request: Request,
  facts: { readonly status: number; readonly title: string; readonly code: string; readonly detail: string },
  more: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const instance = new URL(request.url).pathname
  const problem = { type: 'about:blank', ...facts, instance, requestId: requestIdOf(request), ...more }
  const body = JSON.stringify(problem, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  return new Response(body, {
    status: facts.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** A broken rule as what a page's loader throws: the error page shows it by its status. */
export function pageRefusal(error: DomainError): Response {
  const { status, title } = answers[error.kind]
  return new Response(error.code, { status, statusText: title, headers: { 'Content-Type': 'text/plain' } })
}

/** Answers for a DomainError in the way of the caller, program or browser, and logs it. Anything else is thrown on. */
export function refusal(request: Request, error: unknown, isApi: boolean): Response {
  if (!(error instanceof DomainError)) throw error
  logRefusedWork(requestIdOf(request), error)
  return isApi ? problemResponse(request, error) : pageRefusal(error)
}
