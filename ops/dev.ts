import { createServer as createHttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { env } from '#app/platform/env.server.ts'

// The development server: Vite's modules and hot reload in front, the application behind, each module loaded through Vite so that an
// edit of the server or of a page is there at the next request.

const { HOST, PORT, PUBLIC_URL, CLIENT_ADDRESS_HEADER } = env()
const http = createHttpServer()
const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: 'custom' })

async function currentListener() {
  const load = <T>(file: string) => vite.ssrLoadModule(file) as Promise<unknown> as Promise<T>
  const { createApp } = await load<typeof import('#app/server.ts')>('/app/server.ts')
  const { logger } = await load<typeof import('#app/platform/runtime.server.ts')>('/app/platform/runtime.server.ts')
  const { receiveVtexHook } = await load<typeof import('#app/routes/webhooks/receive-vtex-hook.server.ts')>(
    '/app/routes/webhooks/receive-vtex-hook.server.ts',
  )
  const { answerReadiness } = await load<typeof import('#app/routes/probes/answer-readiness.server.ts')>(
    '/app/routes/probes/answer-readiness.server.ts',
  )
  const { answerMetrics } = await load<typeof import('#app/routes/probes/answer-metrics.server.ts')>(
    '/app/routes/probes/answer-metrics.server.ts',
  )
  const app = createApp({
    build: () => load<ServerBuild>('virtual:remix/server-build'),
    mode: 'development',
    publicUrl: PUBLIC_URL,
    logger: logger(),
    clientAddressHeader: CLIENT_ADDRESS_HEADER,
    webhook: receiveVtexHook,
    probes: { readiness: answerReadiness, metrics: answerMetrics },
  })
  return getRequestListener(app.fetch, { overrideGlobalObjects: false })
}

http.on('request', (request, response) => {
  vite.middlewares(request, response, async () => {
    try {
      const listener = await currentListener()
      await listener(request, response)
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error)
      response.statusCode = 500
      response.end(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  })
})
http.listen(PORT, HOST, () => process.stdout.write(`http://${HOST}:${PORT}\n`))

async function stop(): Promise<void> {
  await vite.close()
  http.close()
  http.closeAllConnections()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
