import type { Readable } from 'node:stream'
import { DomainError } from '#app/domain/errors.ts'

export type WebStreamOptions = {
  /** Text before the first bytes. */
  readonly head: string
  /** Aborted when the reader goes away. */
  readonly signal?: AbortSignal | undefined
  /** Asks the source to end early; what it still sends is thrown away. */
  cancel(): Promise<void>
  /** Called once, when the source has ended for whatever reason. */
  closed(): Promise<void>
}

const CHUNK_BYTES = 65_536
/** A reader who takes nothing for so long has gone. */
const STALL_MS = 60_000

/**
 * A source of many small pieces as a web stream of chunks of 64 kB or more, read only as fast as its reader takes them. A source that is left
 * early is cancelled and drained, never destroyed: a connection stands behind it. It may have failed before it is handed in.
 */
export function toWebStream(source: Readable, options: WebStreamOptions): ReadableStream<Uint8Array> {
  let parts: Uint8Array[] = [Buffer.from(options.head)]
  let size = parts[0]!.length
  let isLeft = false
  let isCancelled = false
  let stall: NodeJS.Timeout | undefined
  let controller: ReadableStreamDefaultController<Uint8Array>
  const ended = source.closed
    ? Promise.resolve()
    : new Promise<void>((resolve) => source.once('end', resolve).once('error', resolve).once('close', resolve))

  const take = (part: Uint8Array) => {
    if (isLeft) return
    parts.push(part)
    size += part.length
    if (size < CHUNK_BYTES) return
    send()
    if ((controller.desiredSize ?? 0) > 0) return
    source.pause()
    stall = setTimeout(() => fail(new DomainError('unavailable', 'csv.download-stalled')), STALL_MS).unref()
  }
  const send = () => {
    controller.enqueue(Buffer.concat(parts, size))
    parts = []
    size = 0
  }
  const detach = () => {
    isLeft = true
    parts = []
    clearTimeout(stall)
    options.signal?.removeEventListener('abort', abort)
  }
  /** The reader is gone, or must go. */
  const leave = async () => {
    if (isLeft) return
    detach()
    source.resume()
    await options.cancel().catch(() => undefined)
    await ended
    await options.closed()
  }
  const fail = (error: unknown) => {
    if (isLeft) return
    controller.error(error)
    void leave()
  }
  const abort = () => fail(options.signal?.reason)
  const finish = async (error: unknown) => {
    if (isLeft) return
    if (error === undefined && size > 0) send()
    detach()
    await options.closed()
    if (isCancelled) return
    if (error === undefined) controller.close()
    else controller.error(error)
  }

  return new ReadableStream<Uint8Array>(
    {
      start(own) {
        controller = own
        source
          .on('data', take)
          .once('end', () => void finish(undefined))
          .on('error', (error) => void finish(error))
          .pause()
        if (source.errored !== null) void finish(source.errored)
        else if (options.signal?.aborted === true) abort()
        else options.signal?.addEventListener('abort', abort, { once: true })
      },
      pull() {
        clearTimeout(stall)
        source.resume()
      },
      cancel() {
        isCancelled = true
        return leave()
      },
    },
    { highWaterMark: 1 },
  )
}
