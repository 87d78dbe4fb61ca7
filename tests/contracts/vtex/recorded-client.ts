import { Writable } from 'node:stream'
import pino from 'pino'
import { Agent } from 'undici'
import { createVtexClient, type VtexClient } from '#app/integrations/vtex/client.server.ts'
import { unlimitedBudget } from '#app/integrations/vtex/memory-budget.server.ts'
import type { SentRequest } from './open-api-reader.ts'

type Recorded = {
  readonly client: VtexClient
  readonly sent: SentRequest[]
  /** Names of the operations that were answered or failed. */
  readonly operations: Set<string>
  close(): Promise<void>
}

/** A client for the account `norte` of a simulator, and what it sends. */
export function recordedClient(baseUrl: string, key: { appKey: string; appToken: string }): Recorded {
  const sent: SentRequest[] = []
  const operations = new Set<string>()
  const agent = new Agent()
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    sent.push(readRequest(options.method, options.path, options.headers, options.body))
    return dispatch(options, handler)
  })
  const logger = pino(
    { level: 'debug' },
    new Writable({
      write(chunk, _encoding, done) {
        operations.add(JSON.parse(String(chunk)).operation)
        done()
      },
    }),
  )
  const client = createVtexClient({
    ...{ baseUrl, account: 'norte', ...key, isPublicOnly: false, timeoutMs: 2_000 },
    ...{ budget: unlimitedBudget, dispatcher, logger },
  })
  return { client, sent, operations, close: () => agent.close() }
}

function readRequest(method: string, target: string, headers: unknown, body: unknown): SentRequest {
  const address = new URL(target, 'http://vtex.test')
  return {
    method,
    path: address.pathname.replace('/norte/', '/'),
    query: address.searchParams,
    headers: Object.fromEntries(
      Object.entries(headers as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: typeof body === 'string' ? JSON.parse(body) : null,
  }
}
