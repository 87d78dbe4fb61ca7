import type { Context } from 'hono'
import { translate } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import { isApiRequest } from '../client.server.ts'
import { problemDocument } from '../problem.server.ts'
import type { EdgeEnv } from './edge-env.ts'

/** What the front door refuses by itself; each has its text in `errors.api`. */
const refusals = {
  'malformed-request': { status: 400, title: 'Bad Request' },
  'cross-origin': { status: 403, title: 'Forbidden' },
  'too-large': { status: 413, title: 'Content Too Large' },
  'unsupported-content': { status: 415, title: 'Unsupported Media Type' },
  'too-many-requests': { status: 429, title: 'Too Many Requests' },
} as const
export type EdgeRefusal = keyof typeof refusals

/**
 * Refuses a request before anything reads it: a problem document for programs, a line of text for browsers. Logged as `request.refused` with
 * its reason, without address and query.
 */
export function refuse(
  c: Context<EdgeEnv>,
  logger: Logger,
  reason: EdgeRefusal,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const { status, title } = refusals[reason]
  logger.warn({ requestId: c.get('requestId'), method: c.req.method, status, reason }, 'request.refused')
  const request = c.req.raw
  const detail = translate(readLanguage(request))(`errors.api.${reason}`)
  if (isApiRequest(request)) return problemDocument(request, { status, title, code: `api.${reason}`, detail }, {}, headers)
  return new Response(detail, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
