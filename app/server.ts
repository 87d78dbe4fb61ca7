import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import { accessLog, requestId } from '#app/http/edge/access-log.server.ts'
import { limitBody } from '#app/http/edge/body-limits.server.ts'
import { checkRequest } from '#app/http/edge/check-request.server.ts'
import { clientAddress } from '#app/http/edge/client-address.server.ts'
import { compression } from '#app/http/edge/compression.server.ts'
import type { EdgeEnv } from '#app/http/edge/edge-env.ts'
import { type CountAddress, limitRate } from '#app/http/edge/limit-rate.server.ts'
import { measureRequests, measureWebhook } from '#app/http/edge/measure.server.ts'
import { originCheck } from '#app/http/edge/origin-check.server.ts'
import { securityHeaders, unsniffed } from '#app/http/edge/security-headers.server.ts'
import { staticFiles } from '#app/http/edge/static-files.server.ts'
import { describeError, type Logger } from '#app/platform/logger.server.ts'

export type AppOptions = {
  /** Remix's build; asked for on every request in development, where it changes. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>)
  readonly mode: 'production' | 'development' | 'test'
  readonly publicUrl: string
  readonly logger: Logger
  /** The browser build to serve; absent in development, where Vite does. */
  readonly clientDirectory?: string
  /** Header in which the proxy in front names the client's address; without it the connection's own address counts. */
  readonly clientAddressHeader?: string
  /** Answers `POST /webhooks/vtex/:brandSlug` ahead of Remix's router. It limits and reads the body itself. */
  readonly webhook?: (request: Request, brandSlug: string) => Promise<Response>
  /** Counts requests of public pages by address; absent where nothing is counted. */
  readonly countAddress?: CountAddress
  /** What machines ask: whether the system can work, and how it fares. */
  readonly probes?: { readonly readiness: () => Promise<Response>; readonly metrics: (request: Request) => Promise<Response> }
}

/** The front door: everything that answers HTTP, without a socket. Order matters: logged, then secured, compressed, checked, answered. */
export function createApp({
  build,
  mode,
  publicUrl,
  logger,
  clientDirectory,
  clientAddressHeader,
  webhook,
  countAddress,
  probes,
}: AppOptions): Hono<EdgeEnv> {
  const app = new Hono<EdgeEnv>()
  const textsAsset = clientDirectory === undefined ? () => undefined : textsAssets(clientDirectory)
  const isDevelopment = mode === 'development'

  app.onError((error, c) => {
    logger.error({ requestId: c.get('requestId'), err: describeError(error) }, 'request.crashed')
    return unsniffed(c.text('Internal Server Error', 500))
  })
  if (webhook !== undefined) {
    const measured = measureWebhook(webhook)
    app.post('/webhooks/vtex/:brandSlug', async (c) => unsniffed(await measured(c.req.raw, c.req.param('brandSlug'))))
  }
  app.get('/healthz', () => unsniffed(Response.json({ status: 'ok' })))
  if (probes !== undefined) {
    app.get('/readyz', async () => unsniffed(await probes.readiness()))
    app.get('/metrics', async (c) => unsniffed(await probes.metrics(c.req.raw)))
  }
  app.use(
    requestId(),
    clientAddress(clientAddressHeader),
    accessLog(logger),
    measureRequests(),
    securityHeaders({ isHttps: publicUrl.startsWith('https:'), isDevelopment }),
  )
  if (clientDirectory !== undefined) app.use(staticFiles(clientDirectory))
  if (countAddress !== undefined) app.use(limitRate(countAddress, logger))
  app.use(compression(), checkRequest(logger), originCheck(publicUrl, logger), limitBody(logger))

  const handle = createRequestHandler(build, mode)
  app.all('*', (c) => handle(c.req.raw, { cspNonce: c.get('cspNonce'), requestId: c.get('requestId'), textsAsset }))
  return app
}

/** Looks up the built file of a language's texts in Vite's manifest. */
function textsAssets(clientDirectory: string): (language: string) => string | undefined {
  const manifest = JSON.parse(readFileSync(join(clientDirectory, '../.vite/client-manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >
  return (language) => {
    const entry = manifest[`app/i18n/resources.${language}.ts`]
    return entry === undefined ? undefined : `/${entry.file}`
  }
}
