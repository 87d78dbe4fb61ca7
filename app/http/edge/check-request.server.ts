import type { MiddlewareHandler } from 'hono'
import type { Logger } from '#app/platform/logger.server.ts'
import { isReadable } from '#app/platform/readable-text.ts'
import type { EdgeEnv } from './edge-env.ts'
import { refuse } from './refuse.server.ts'

const longestAddress = 8 * 1024
const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What pages take: what browsers send of a form. The API and webhooks say for themselves what they take. */
const ofForms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/**
 * Refuses what no page or program of ours sends: an address that is no UTF-8, holds control characters or is very long (400), and a form of
 * another kind than browsers post (415).
 */
export function checkRequest(logger: Logger): MiddlewareHandler<EdgeEnv> {
  return (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    if (pathname.length + search.length > longestAddress || !isReadableAddress(pathname) || !isReadableAddress(search))
      return Promise.resolve(refuse(c, logger, 'malformed-request'))
    const isPage = !/^\/(webhooks|api)\//.test(pathname)
    if (isPage && !withoutBody.has(c.req.method) && !ofForms.test(c.req.header('Content-Type') ?? ''))
      return Promise.resolve(refuse(c, logger, 'unsupported-content'))
    return next().then(() => undefined)
  }
}

/** Whether an encoded path or query is text: UTF-8 without control characters. */
export function isReadableAddress(encoded: string): boolean {
  try {
    return isReadable(decodeURIComponent(encoded.replaceAll('+', ' ')))
  } catch {
    return false
  }
}
