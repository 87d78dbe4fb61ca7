import type { MiddlewareHandler } from 'hono'
import { clientAddressHeader } from '../client.server.ts'
import type { EdgeEnv } from './edge-env.ts'

/**
 * Tells the application who asks: the (last) address in the proxy's header, else the connection's. Whatever a client wrote into our own header
 * is overwritten.
 */
export function clientAddress(proxyHeader: string | undefined): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const named = proxyHeader === undefined ? undefined : c.req.header(proxyHeader)?.split(',').at(-1)?.trim()
    c.req.raw.headers.set(clientAddressHeader, named || (c.env.incoming?.socket.remoteAddress ?? 'unknown'))
    await next()
  }
}
