import type { MiddlewareHandler } from 'hono'
import type { Logger } from '#app/platform/logger.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { refuse } from './refuse.server.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses (403) a changing request that a browser sends from another origin. Senders without a browser use /webhooks and /api,
 * which carry no cookie; there the check does not apply.
 */
export function originCheck(publicUrl: string, logger: Logger): MiddlewareHandler<EdgeEnv> {
  const own = new URL(publicUrl).origin
  return async (c, next) => {
    if (safe.has(c.req.method) || /^\/(webhooks|api)\//.test(c.req.path)) return next()
    return isOwnOrigin(c.req.raw.headers, own) ? next() : refuse(c, logger, 'cross-origin')
  }
}

/** Whether a request comes from this site, by Sec-Fetch-Site, else Origin, else Referer; none of them means no. */
export function isOwnOrigin(headers: Headers, own: string): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const source = headers.get('Origin') ?? headers.get('Referer')
  if (source === null || !URL.canParse(source)) return false
  const { origin, host } = new URL(source)
  return origin === own || host === headers.get('Host')
}
