import { Readable } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { toWebStream } from './web-stream.server.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A source of `rows` rows of 1 kB that counts what was taken, and how it ended. */
function openSource(rows: number, signal?: AbortSignal) {
  const seen = { produced: 0, cancelled: 0, closed: 0 }
  const row = Buffer.alloc(1024, 'x')
  const source = new Readable({
    read() {
      if (seen.produced < rows && seen.cancelled === 0) {
        seen.produced += 1
        this.push(row)
      } else this.push(null)
    },
  })
  const stream = toWebStream(source, {
    head: 'head\n',
    signal,
    cancel: async () => {
      seen.cancelled += 1
    },
    closed: async () => {
      seen.closed += 1
    },
  })
  return { source, stream, seen }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

test('the head and every row arrive, in chunks of 64 kB, and the end is told once', async () => {
  const { stream, seen } = openSource(200)
  const chunks: Uint8Array[] = []
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  expect(text).toBe(`head\n${'x'.repeat(200 * 1024)}`)
  expect(chunks.slice(0, -1).every((chunk) => chunk.length >= 65_536)).toBe(true)
  expect(chunks).toHaveLength(4)
  expect(seen).toEqual({ produced: 200, cancelled: 0, closed: 1 })
})

test('an empty source still gives its head', async () => {
  const { stream } = openSource(0)
  expect(await new Response(stream).text()).toBe('head\n')
})

test('nothing is read ahead of a reader who does not read', async () => {
  const { stream, seen } = openSource(10_000)
  const reader = stream.getReader()
  await reader.read()
  await settled()
  expect(seen.produced).toBeLessThan(300)
  await reader.cancel()
  expect(seen).toMatchObject({ cancelled: 1, closed: 1 })
})

test('a signal that is aborted ends the stream, drains the source and tells once', async () => {
  const leaving = new AbortController()
  const { stream, source, seen } = openSource(10_000, leaving.signal)
  const reader = stream.getReader()
  await reader.read()
  leaving.abort(new Error('gone'))
  await expect(reader.read()).rejects.toThrow('gone')
  await settled()
  expect(source.readableEnded).toBe(true)
  expect(seen).toMatchObject({ cancelled: 1, closed: 1 })
})

test('a signal aborted before the start reads nothing', async () => {
  const { stream, seen } = openSource(10, AbortSignal.abort(new Error('gone')))
  await expect(stream.getReader().read()).rejects.toThrow('gone')
  await settled()
  expect(seen).toMatchObject({ cancelled: 1, closed: 1 })
})

test('a failing source fails the stream and is not cancelled', async () => {
  const { stream, source, seen } = openSource(10_000)
  const reader = stream.getReader()
  await reader.read()
  source.destroy(new Error('division by zero'))
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow('division by zero')
  expect(seen).toMatchObject({ cancelled: 0, closed: 1 })
})

test('a source that failed before anybody listened fails the stream too', async () => {
  const { source, seen } = openSource(1)
  source.destroy(new Error('too early'))
  await settled()
  const closed = async () => {
    seen.closed += 10
  }
  const late = toWebStream(source, { head: '', cancel: async () => undefined, closed })
  await expect(late.getReader().read()).rejects.toThrow('too early')
  expect(seen.closed).toBe(11)
})

test('a reader who takes nothing for a minute is let go', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { stream, seen } = openSource(10_000)
  const reader = stream.getReader()
  await reader.read()
  await vi.waitUntil(() => vi.getTimerCount() > 0)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(seen.cancelled).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  await expect(reader.read()).rejects.toMatchObject({ code: 'csv.download-stalled' })
  expect(seen).toMatchObject({ cancelled: 1, closed: 1 })
})

test('a reader who leaves after the last row, before the end, harms nobody', async () => {
  let giveBack: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    giveBack = resolve
  })
  const refused: unknown[] = []
  const notice = (reason: unknown) => refused.push(reason)
  process.on('unhandledRejection', notice)
  const stream = toWebStream(Readable.from([Buffer.from('row\n')]), {
    head: 'head\n',
    cancel: async () => undefined,
    closed: () => closed,
  })
  const reader = stream.getReader()
  expect(Buffer.from((await reader.read()).value!).toString()).toBe('head\nrow\n')
  await reader.cancel()
  giveBack()
  await settled()
  process.off('unhandledRejection', notice)
  expect(refused).toEqual([])
})
