import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { ZodError } from 'zod'
import { createKmsKeys, type KmsKeys, KmsRefusal } from './operations.ts'
import { type Credentials, isSigned } from './signature.ts'

export type KmsCall = { readonly operation: string; readonly input: Record<string, unknown>; readonly refusal: string | null }

export type KmsSimulator = {
  readonly url: string
  readonly region: string
  readonly credentials: Credentials
  readonly keys: KmsKeys
  /** Everything asked, in order. */
  readonly calls: readonly KmsCall[]
  /** The next calls are answered with these errors, one each. */
  failNext(...refusals: KmsRefusal[]): void
  /** Answers nothing until it is called again with false. */
  beSilent(isSilent: boolean): void
  close(): Promise<void>
}

/** AWS KMS as far as we use it, over its JSON protocol: unsigned, wrongly signed and malformed requests are refused as AWS does. */
export async function startKmsSimulator(): Promise<KmsSimulator> {
  const region = 'sa-east-1'
  const credentials = { accessKeyId: 'AKIASIMULATED', secretAccessKey: 'a-secret-of-the-simulator' }
  const keys = createKmsKeys(region)
  const calls: KmsCall[] = []
  const failures: KmsRefusal[] = []
  let isSilent = false

  async function answer(request: IncomingMessage): Promise<{ status: number; body: Record<string, unknown> }> {
    const raw = await buffer(request)
    const operation = /^TrentService\.(\w+)$/.exec(String(request.headers['x-amz-target']))?.[1] ?? ''
    let input: Record<string, unknown> = {}
    try {
      if (request.method !== 'POST' || request.headers['content-type'] !== 'application/x-amz-json-1.1')
        throw new KmsRefusal('UnknownOperationException')
      if (!isSigned(request.headers, raw, credentials, region)) throw new KmsRefusal('InvalidSignatureException')
      input = JSON.parse(raw.toString())
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      const body = keys.answer(operation, input)
      calls.push({ operation, input, refusal: null })
      return { status: 200, body }
    } catch (error) {
      const refusal = refusalOf(error)
      calls.push({ operation, input, refusal: refusal.type })
      return { status: refusal.status, body: { __type: refusal.type, message: refusal.type } }
    }
  }

  const server = createServer((request, response) => {
    if (isSilent) return
    answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region,
    credentials,
    keys,
    calls,
    failNext: (...refusals) => void failures.push(...refusals),
    beSilent(silent) {
      isSilent = silent
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refusalOf(error: unknown): KmsRefusal {
  if (error instanceof KmsRefusal) return error
  if (error instanceof ZodError || error instanceof SyntaxError) return new KmsRefusal('ValidationException')
  throw error
}
