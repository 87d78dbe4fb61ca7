import { createServer as createHttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { env } from '#app/platform/env.server.ts'

// The development server: Vite's modules and hot reload in front, the application behind, each module loaded through Vite so that an
// edit of the server or of a page is there at the next request.

const { HOST, PORT, PUBLIC_URL } = env()
const http = createHttpServer()
const vite = await createServer({ server: { middlewareMode: true, hmr: { server: http } }, appType: 'custom' })

async function currentListener() {
  const { createApp } = (await vite.ssrLoadModule('/app/server.ts')) as typeof import('#app/server.ts')
  const { logger } = (await vite.ssrLoadModule(
    '/app/platform/runtime.server.ts',
  )) as typeof import('#app/platform/runtime.server.ts')
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>
  const app = createApp({ build, mode: 'development', publicUrl: PUBLIC_URL, logger: logger() })
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
