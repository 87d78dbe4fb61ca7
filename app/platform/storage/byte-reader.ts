/** Reads a stream of pieces of any size in amounts of one's own. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array[] = []
  #size = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next `length` bytes; fewer only where the source ends. */
  async read(length: number): Promise<Buffer> {
    while (this.#size < length) {
      const { done, value } = await this.#source.next()
      if (done === true) break
      this.#held.push(value)
      this.#size += value.length
    }
    const all = this.#held.length === 1 ? asBuffer(this.#held[0]!) : Buffer.concat(this.#held, this.#size)
    const taken = all.subarray(0, length)
    const rest = all.subarray(length)
    this.#held = rest.length > 0 ? [rest] : []
    this.#size = rest.length
    return taken
  }

  /** What is left, in frames of `length` bytes, the last one marked and perhaps shorter; an empty rest is one empty frame. */
  async *frames(length: number): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
    let bytes = await this.read(length)
    for (;;) {
      const next = bytes.length < length ? Buffer.alloc(0) : await this.read(length)
      if (next.length === 0) {
        yield { bytes, isLast: true }
        return
      }
      yield { bytes, isLast: false }
      bytes = next
    }
  }

  /** What is left, as it comes. */
  async *rest(): AsyncGenerator<Uint8Array> {
    yield* this.#held
    this.#held = []
    this.#size = 0
    for (;;) {
      const { done, value } = await this.#source.next()
      if (done === true) return
      yield value
    }
  }

  /** Lets the source go before its end. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
