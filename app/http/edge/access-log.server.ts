import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Logger } from '#app/platform/logger.server.ts'
import type { EdgeEnv } from './edge-env.ts'

const acceptableId = /^[\w-]{8,64}$/

/** Gives every request an id (the proxy's `X-Request-Id` when it looks like one) and returns it with the answer. */
export function requestId(): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const given = c.req.header('X-Request-Id')
    const id = given !== undefined && acceptableId.test(given) ? given : randomUUID()
    c.set('requestId', id)
    c.req.raw.headers.set('X-Request-Id', id)
    await next()
    c.res.headers.set('X-Request-Id', id)
  }
}

/** A token of a link (`link-token.server.ts`): 54 characters of base64url that open something. */
const linkToken = /(?<![\w-])[\w-]{54}(?![\w-])/g

/** A path as it may be kept: what opens something is left out. */
export function withoutTokens(path: string): string {
  return path.replace(linkToken, '[token]')
}

/** One line per request: method, path without its query and without tokens, status, milliseconds to the first byte. No address, agent, cookie or query. */
export function accessLog(logger: Logger): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const ms = Math.round((performance.now() - startedAt) * 10) / 10
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: withoutTokens(c.req.path),
      status: c.res.status,
      ms,
    }
    if (c.res.status >= 500) logger.error(line, 'request.failed')
    else logger.info(line, 'request.done')
  }
}
