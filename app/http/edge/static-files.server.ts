import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'

/** Serves the browser build, compressed beforehand. Files under /assets carry a hash of their content: they never change. */
export function staticFiles(directory: string): MiddlewareHandler {
  const serve = serveStatic({ root: directory, precompressed: true })
  return async (c, next) => {
    const answer = await serve(c, next)
    if (answer instanceof Response) {
      answer.headers.set(
        'Cache-Control',
        c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
    }
    return answer
  }
}
