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

/** One line per request: method, path without its query, status, milliseconds to the first byte. No address, agent, cookie or query. */
export function accessLog(logger: Logger): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const startedAt = performance.now()
    await next()
    const ms = Math.round((performance.now() - startedAt) * 10) / 10
    const line = { requestId: c.get('requestId'), method: c.req.method, path: c.req.path, status: c.res.status, ms }
    if (c.res.status >= 500) logger.error(line, 'request.failed')
    else logger.info(line, 'request.done')
  }
}
