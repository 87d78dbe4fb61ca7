import { fileURLToPath } from 'node:url'
import * as build from 'virtual:remix/server-build'
import type { ServerBuild } from '@remix-run/node'
import { serve } from '#app/http/edge/serve.server.ts'
import { env } from '#app/platform/env.server.ts'
import { closeRuntime, logger } from '#app/platform/runtime.server.ts'
import { createApp } from '#app/server.ts'

/** Starts the built web server. Ends on SIGTERM and SIGINT: requests in flight are answered, then the pool closes. */
async function start(): Promise<void> {
  const { HOST, PORT, PUBLIC_URL, NODE_ENV } = env()
  const app = createApp({
    build: build as unknown as ServerBuild,
    mode: NODE_ENV,
    publicUrl: PUBLIC_URL,
    logger: logger(),
    clientDirectory: fileURLToPath(new URL('../client', import.meta.url)),
  })
  const server = await serve(app, { host: HOST, port: PORT })
  logger().info({ port: server.port }, 'web.started')

  let isStopping = false
  async function stop(signal: string): Promise<void> {
    if (isStopping) return
    isStopping = true
    logger().info({ signal }, 'web.stopping')
    await server.close()
    await closeRuntime()
    logger().info({}, 'web.stopped')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
