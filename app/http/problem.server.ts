import { DomainError, type DomainErrorKind } from '#app/domain/errors.ts'
import { errorText } from '#app/i18n/error-text.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { requestIdOf } from './client.server.ts'

const answers: Readonly<Record<DomainErrorKind, { readonly status: number; readonly title: string }>> = {
  invalid: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  throttled: { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
}

/** The HTTP status of a broken rule. */
export function statusOf(error: DomainError): number {
  return answers[error.kind].status
}

/** A broken rule as an RFC 9457 problem: `code` is stable and for programs, `detail` is for people, in the reader's language. */
export function problemResponse(request: Request, error: DomainError): Response {
  const { status, title } = answers[error.kind]
  const problem = {
    type: 'about:blank',
    title,
    status,
    detail: errorText(readLanguage(request), error),
    code: error.code,
    requestId: requestIdOf(request),
    ...(Object.keys(error.details).length > 0 && { details: error.details }),
  }
  const body = JSON.stringify(problem, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
  const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer')
  const { retryAfterSeconds } = error.details
  if (typeof retryAfterSeconds === 'number') headers.set('Retry-After', String(retryAfterSeconds))
  return new Response(body, { status, headers })
}

/** A broken rule as what a page's loader throws: the error page shows it by its status. */
export function pageRefusal(error: DomainError): Response {
  const { status, title } = answers[error.kind]
  return new Response(error.code, { status, statusText: title, headers: { 'Content-Type': 'text/plain' } })
}

/** Answers for a DomainError in the way of the caller, program or browser. Anything else is thrown on. */
export function refusal(request: Request, error: unknown, isApi: boolean): Response {
  if (!(error instanceof DomainError)) throw error
  return isApi ? problemResponse(request, error) : pageRefusal(error)
}
