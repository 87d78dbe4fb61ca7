import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import pino from 'pino'
import { createVtexClient, type VtexClientOptions } from '#app/integrations/vtex/client.server.ts'
import { unlimitedBudget } from '#app/integrations/vtex/memory-budget.server.ts'

export type Handler = (request: IncomingMessage & { text: string; address: URL }, response: ServerResponse) => void

export const secrets = { appKey: 'vtexappkey-luna-SECRET', appToken: 'TOKENTOKENTOKEN' }

/** A VTEX that answers as told, the client that calls it, and what it heard. */
export async function startVtexServer(handler: Handler, options: Partial<VtexClientOptions> = {}) {
  const heard: { method: string; path: string; query: URLSearchParams; body: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const address = new URL(request.url ?? '/', 'http://vtex.test')
      heard.push({
        method: request.method ?? '',
        path: address.pathname,
        query: address.searchParams,
        body: text,
        headers: request.headers,
      })
      handler(Object.assign(request, { text, address }), response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const logged: string[] = []
  const logger = pino(
    { level: 'debug' },
    new Writable({
      write: (chunk, _encoding, done) => {
        logged.push(String(chunk))
        done()
      },
    }),
  )
  const client = createVtexClient({
    isPublicOnly: false,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/{account}`,
    account: 'luna',
    ...secrets,
    timeoutMs: 2_000,
    budget: unlimitedBudget,
    logger,
    retry: { baseMs: 1, maxMs: 2 },
    ...options,
  })
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { client, heard, logged, close }
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Answers in turn; the last one stays. */
export function inTurn(...handlers: Handler[]): Handler {
  let index = 0
  return (request, response) => handlers[Math.min(index++, handlers.length - 1)]!(request, response)
}
