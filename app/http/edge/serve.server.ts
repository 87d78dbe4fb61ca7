import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { EdgeEnv } from './edge-env.ts'

export type RunningServer = {
  readonly port: number
  /** Stops accepting, waits for the requests in flight (at most `graceMs`, default 10 s), then closes what is left. */
  close(graceMs?: number): Promise<void>
}

/**
 * Listens.
 * @throws Error with `code` EADDRINUSE and a message that names the port when it is taken
 */
export async function serve(
  app: Pick<Hono<EdgeEnv>, 'fetch'>,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 66_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? Object.assign(new Error(`port ${port} is in use: set PORT to another one`), { code: error.code })
          : error,
      ),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: (graceMs = 10_000) => close(server, graceMs),
  }
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(deadline)
      resolve()
    })
    server.closeIdleConnections()
  })
}
