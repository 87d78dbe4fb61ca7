/**
 * Bytes by key, encrypted by us before they are handed to a disk or a bucket. A key is written once; its content never changes.
 */
export type DocumentStorage = {
  /** @throws DomainError storage.bad-key | storage.exists | storage.unavailable */
  put(key: string, content: Uint8Array): Promise<void>
  /**
   * The whole content, checked to the last byte.
   * @throws DomainError storage.bad-key | storage.not-found | storage.damaged | storage.unavailable
   */
  get(key: string): Promise<Buffer>
  /** Forgets it; what is not there is forgotten already. @throws DomainError storage.bad-key | storage.unavailable */
  remove(key: string): Promise<void>
  /** As `put`, for what is too big to be held at once (exports): some megabytes in memory whatever its size. */
  putStream(key: string, content: AsyncIterable<Uint8Array>): Promise<StoredFacts>
  /**
   * As `get`, piece by piece. Each piece is authentic when it comes; that the content is whole is known at the end, where a
   * cut-off one throws storage.damaged.
   */
  getStream(key: string): Promise<AsyncIterable<Buffer>>
  /** Puts the object's key under the vault's present key; the content is not encrypted anew. */
  rewrap(key: string): Promise<'rewrapped' | 'current'>
  /** Removes what unfinished writes left behind before that instant of the machine's clock; says how many. */
  tidy(before: Date): Promise<number>
}

/** `sha256` in hex, of the content before encryption. */
export type StoredFacts = { readonly size: number; readonly sha256: string }

/** Where the encrypted bytes lie. Keys come checked. */
export type ObjectStore = {
  /** All or nothing. Without `replace` an existing key is refused. @throws DomainError storage.exists | storage.unavailable */
  write(key: string, content: AsyncIterable<Uint8Array>, options: { readonly replace: boolean }): Promise<void>
  /** @throws DomainError storage.not-found | storage.unavailable */
  read(key: string): Promise<AsyncIterable<Uint8Array>>
  remove(key: string): Promise<void>
  tidy(before: Date): Promise<number>
}
