import { Duplex } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const compressible = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|problem\+json|xml)|image\/svg\+xml)/
const smallestBody = 1024

/**
 * Compresses text answers as they stream, with brotli or gzip, whichever the reader takes. Pages are flushed chunk by chunk, so that
 * nothing waits for the end; other streams (CSV) flush as buffers fill. Left alone: bodies known to be tiny, partial and encoded answers.
 */
export function compression(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const { headers, status, body } = c.res
    if (body === null || status === 206 || c.req.method === 'HEAD' || headers.has('Content-Encoding')) return
    const type = headers.get('Content-Type') ?? ''
    if (!compressible.test(type) || headers.get('Cache-Control')?.includes('no-transform')) return
    const length = headers.get('Content-Length')
    if (length !== null && Number(length) < smallestBody) return
    c.res.headers.append('Vary', 'Accept-Encoding')
    const encoding = chooseEncoding(c.req.header('Accept-Encoding') ?? '')
    if (encoding === null) return
    const compressed = new Response(body.pipeThrough(compressor(encoding, type.startsWith('text/html'))), c.res)
    compressed.headers.delete('Content-Length')
    compressed.headers.set('Content-Encoding', encoding)
    c.res = undefined
    c.res = compressed
  }
}

/** The better of the encodings that an Accept-Encoding header admits; null for none. */
export function chooseEncoding(accept: string): 'br' | 'gzip' | null {
  const accepted = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : null
}

function compressor(
  encoding: 'br' | 'gzip',
  flushEachChunk: boolean,
): ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource> {
  const stream =
    encoding === 'br'
      ? createBrotliCompress({
          flush: flushEachChunk ? constants.BROTLI_OPERATION_FLUSH : constants.BROTLI_OPERATION_PROCESS,
          params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
        })
      : createGzip({ level: 6, flush: flushEachChunk ? constants.Z_SYNC_FLUSH : constants.Z_NO_FLUSH })
  return Duplex.toWeb(stream) as unknown as ReadableWritablePair<Uint8Array<ArrayBuffer>, BufferSource>
}
