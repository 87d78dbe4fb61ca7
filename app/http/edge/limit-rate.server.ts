import type { MiddlewareHandler } from 'hono'
import { DomainError } from '#app/domain/errors.ts'
import type { Logger } from '#app/platform/logger.server.ts'
import { clientAddress } from '../client.server.ts'
import type { EdgeEnv } from './edge-env.ts'
import { refuse } from './refuse.server.ts'

/** Counts a request of an address. @throws DomainError throttled */
export type CountAddress = (subject: { readonly address: string }) => Promise<unknown>

/** Pages that work for people who have not signed in, and their `.data`. The API counts by operation and person; the webhook of VTEX is not counted. */
const publicPages =
  /^\/(?:login|legal|join|application|forgot|reset-password|confirm-email|invitation|\.well-known|resources\/(?:passkey-challenge|proof-of-work)|webhooks\/resend)(?:\/|\.|$)/

/** Whether requests of a path are counted by address. */
export function isPublicPage(path: string): boolean {
  return publicPages.test(path)
}

/** Refuses (429, with Retry-After) requests of an address that asks public pages without end. */
export function limitRate(count: CountAddress, logger: Logger): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    if (!isPublicPage(c.req.path)) return next()
    try {
      await count({ address: clientAddress(c.req.raw) })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return refuse(c, logger, 'too-many-requests', { 'Retry-After': String(error.details.retryAfterSeconds) })
    }
    return next()
  }
}
