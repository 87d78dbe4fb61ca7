import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as build from 'virtual:remix/server-build'
import type { ServerBuild } from '@remix-run/node'
import { serve } from '#app/http/edge/serve.server.ts'
import { takeTurn } from '#app/http/rate-limits.server.ts'
import { env } from '#app/platform/env.server.ts'
import { closeRuntime, database, logger } from '#app/platform/runtime.server.ts'
import { warnOfOwnerLogin } from '#app/platform/warn-of-owner-login.server.ts'
import { answerMetrics } from '#app/routes/probes/answer-metrics.server.ts'
import { answerReadiness } from '#app/routes/probes/answer-readiness.server.ts'
import { forgetReceivers, receiveVtexHook } from '#app/routes/webhooks/receive-vtex-hook.server.ts'
import { createApp } from '#app/server.ts'
import { startWorkerFromEnv } from '#jobs/start.ts'

/**
 * Starts the built web server; with `--with-worker` the queue's workers too, in the same process. Ends on SIGTERM and SIGINT: requests in
 * flight are answered and jobs under way finished, then the pool closes.
 */
async function start(): Promise<void> {
  const { APP_MODE, HOST, PORT, PUBLIC_URL, CLIENT_ADDRESS_HEADER } = env()
  const { values } = parseArgs({ options: { 'with-worker': { type: 'boolean', default: false } } })
  const app = createApp({
    build: build as unknown as ServerBuild,
    mode: 'production',
    publicUrl: PUBLIC_URL,
    logger: logger(),
    clientAddressHeader: CLIENT_ADDRESS_HEADER,
    clientDirectory: fileURLToPath(new URL('../client', import.meta.url)),
    webhook: receiveVtexHook,
    countAddress: takeTurn,
    probes: { readiness: answerReadiness, metrics: answerMetrics },
  })
  const worker = values['with-worker'] ? await startWorkerFromEnv() : null
  if (APP_MODE === 'live') await warnOfOwnerLogin(database(), logger())
  await database().sql.listen('vtex_connection_changed', forgetReceivers)
  const server = await serve(app, { host: HOST, port: PORT })
  logger().info({ port: server.port }, 'web.started')

  let isStopping = false
  async function stop(signal: string): Promise<void> {
    if (isStopping) return
    isStopping = true
    logger().info({ signal }, 'web.stopping')
    await server.close()
    await worker?.stop()
    await closeRuntime()
    logger().info({}, 'web.stopped')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  worker?.ended.catch(async () => {
    await stop('worker-failed')
    process.exitCode = 1
  })
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
