import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { controlRoutes } from './control-routes.ts'
import { jsonReply, type Reply, readBody } from './http.ts'
import { ControlError } from './order-store.ts'
import type { World } from './world.ts'

/** Answers a call of the control API, `/_control/…`: JSON in, JSON out; mistakes are `{ "error": text }` with 400, 404 or 409. */
export async function answerControl(world: World, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://simulator')
  const segments = url.pathname.split('/').slice(2).map(decodeURIComponent)
  try {
    for (const route of controlRoutes) {
      const parameters = route.method === request.method ? match(route.path, segments) : null
      if (!parameters) continue
      const text = (await readBody(request)).toString()
      const body: unknown = text === '' ? {} : JSON.parse(text)
      return jsonReply(200, (await route.handle(world, { parameters, query: url.searchParams, body })) ?? {})
    }
    return jsonReply(404, { error: `the control API has no ${request.method} ${url.pathname}` })
  } catch (error) {
    if (error instanceof ControlError) return jsonReply(error.status, { error: error.message })
    if (error instanceof z.ZodError) return jsonReply(400, { error: z.prettifyError(error) })
    if (error instanceof SyntaxError || error instanceof RangeError) return jsonReply(400, { error: error.message })
    throw error
  }
}

function match(path: string, segments: readonly string[]): Record<string, string> | null {
  const parts = path.split('/')
  if (parts.length !== segments.length) return null
  const parameters: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] as string
    if (part.startsWith(':')) parameters[part.slice(1)] = segment
    else if (part !== segment) return null
  }
  return parameters
}
