import { randomUUID } from 'node:crypto'

/** Set by the front door on every request, over whatever a client sent. */
export const clientAddressHeader = 'X-Client-Address'
export const requestIdHeader = 'X-Request-Id'

const acceptableId = /^[\w-]{8,64}$/

/** The network address of the client, as the front door saw it. */
export function clientAddress(request: Request): string {
  return request.headers.get(clientAddressHeader) ?? 'unknown'
}

/** The id that follows a request through answers, logs and audit. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get(requestIdHeader)
  return given !== null && acceptableId.test(given) ? given : randomUUID()
}

/** Programs speak to the API: they get problem documents, browsers get pages. */
export function isApiRequest(request: Request): boolean {
  return /^\/api(\/|$)/.test(new URL(request.url).pathname)
}
