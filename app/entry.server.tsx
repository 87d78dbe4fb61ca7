import { PassThrough } from 'node:stream'
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { translator } from '#app/i18n/i18n.server.ts'
import { readLanguage } from '#app/i18n/preferences.ts'
import { describeError } from '#app/platform/logger.server.ts'
import { logger } from '#app/platform/runtime.server.ts'
import { NonceContext } from '#app/ui/nonce.ts'
import type { RootData } from '#app/ui/shell-data.ts'

export const streamTimeout = 10_000

/** Renders a page. Readers get it as soon as its shell is ready, robots when all of it is. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const root = remixContext.staticHandlerContext.loaderData.root as RootData | undefined
  const language = root?.reader.language ?? readLanguage(request)
  const waitsForAll = isbot(request.headers.get('User-Agent') ?? '')
  return new Promise((resolve, reject) => {
    let hasShell = false
    let responseStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <I18nextProvider i18n={translator(language)}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} abortDelay={streamTimeout} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        [waitsForAll ? 'onAllReady' : 'onShellReady']() {
          hasShell = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          responseStatus = 500
          if (hasShell) logger().error({ requestId, err: describeError(error) }, 'page.render-failed')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** Failures of loaders and actions that no one answered. A reader who left is none. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  logger().error({ requestId: context.requestId, err: describeError(error) }, 'request.unhandled-error')
}
