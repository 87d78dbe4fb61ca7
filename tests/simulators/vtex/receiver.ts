import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { headers: Record<string, string | string[] | undefined>; body: Record<string, unknown>; atMs: number }

/** A place for notifications to arrive: keeps what came and answers as told. */
export class Receiver {
  readonly received: Received[] = []
  /** What to answer; a function may count calls. Undefined: never answers. */
  answer: () => number | undefined = () => 200
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      this.received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()), atMs: Date.now() })
      const status = this.answer()
      if (status !== undefined) response.writeHead(status).end()
    })
  })

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`
  }

  /** The notifications without pings. */
  get notifications(): Record<string, unknown>[] {
    return this.received.map(({ body }) => body).filter((body) => !('hookConfig' in body))
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
