import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Settings } from '#app/platform/storage/s3-store.server.ts'

type S3rver = {
  run(): Promise<AddressInfo>
  close(): Promise<void>
  readonly httpServer: Server
}
/** The package ships no types. */
const S3rverClass = createRequire(import.meta.url)('s3rver') as new (options: Record<string, unknown>) => S3rver

/** An S3-compatible server over HTTP with one bucket, on a free port and a folder of its own. */
export async function startS3Server(): Promise<{ settings: S3Settings; folder: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'affiliate-s3-'))
  const bucket = 'documents'
  const options = { address: '127.0.0.1', port: 0, silent: true, directory: folder, configureBuckets: [{ name: bucket }] }
  const server = new S3rverClass(options)
  const { port } = await server.run()
  let isStopped = false
  return {
    folder,
    settings: {
      bucket,
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      pathStyle: true,
      prefix: 'test/',
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
      timeoutMs: 5_000,
    },
    async stop() {
      if (isStopped) return
      isStopped = true
      server.httpServer.closeAllConnections()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
