import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Outcome } from './answer.ts'
import { catalogue } from './catalogue.ts'
import { answerControl } from './control.ts'
import { emptyReply, jsonReply, type Reply } from './http.ts'
import { keepStateFile } from './state-keeper.ts'
import { createWorld } from './world.ts'

export type SimulatorOptions = {
  /** 0 (the default) takes a free port. */
  port?: number
  host?: string
  /** Keeps the world in this file over restarts. */
  stateFile?: string
  /** Notifications under way at a time. */
  deliveryConcurrency?: number
}

export type Simulator = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  /** What the application's VTEX_BASE_URL has to be: the url with `{account}` behind it. */
  readonly baseUrl: string
  close(): Promise<void>
}

/** Starts a simulator in this process. @throws when the port is taken or the state file is damaged */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options.deliveryConcurrency ?? 64)
  const keeper = options.stateFile === undefined ? null : await keepStateFile(world, options.stateFile)
  const handle = async (request: IncomingMessage): Promise<Outcome> => {
    const url = request.url ?? '/'
    if (url.startsWith('/_control/')) return answerControl(world, request)
    if (url.startsWith('/_images/')) return imageReply(url)
    return answer(world, request)
  }
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    handle(request).then(
      (outcome) => send(request, response, outcome),
      (error: unknown) =>
        send(request, response, jsonReply(500, { error: error instanceof Error ? error.stack : String(error) })),
    )
  })
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://${host}:${port}`
  return {
    url,
    port,
    baseUrl: `${url}/{account}`,
    async close() {
      for (const shop of world.shops.values()) shop.stop()
      await keeper?.close()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await world.delivery.close()
    },
  }
}

function send(request: IncomingMessage, response: ServerResponse, outcome: Outcome): void {
  if (outcome === 'silence') return
  if (outcome === 'drop') {
    request.socket.destroy()
    return
  }
  response.writeHead(outcome.status, {
    ...outcome.headers,
    'content-length': outcome.body === undefined ? 0 : Buffer.byteLength(outcome.body),
  })
  response.end(outcome.body)
}

/** `/_images/<skuId>.svg`: the picture of a SKU, the same that documents carry inside. */
function imageReply(url: string): Reply {
  const skuId = /^\/_images\/(\w+)\.svg$/.exec(url)?.[1]
  const sku = catalogue.find((candidate) => candidate.skuId === skuId)
  if (!sku) return emptyReply(404)
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml' },
    body: decodeURIComponent(sku.imageUrl.slice(sku.imageUrl.indexOf(',') + 1)),
  }
}
