import { createHash, randomBytes } from 'node:crypto'
import type { Vault } from '../vault/vault.server.ts'
import { ByteReader } from './byte-reader.ts'
import type { DocumentStorage, ObjectStore, StoredFacts } from './document-storage.ts'
import { openFrames, sealFrames } from './sealed-content.server.ts'
import { objectDamaged } from './storage-errors.ts'
import { checkedKey } from './storage-key.ts'

/** What of the vault is used: it seals the key of each object, with the object's storage key as the owner. */
export type KeySealer = Pick<Vault, 'seal' | 'open' | 'rewrap'>

const magic = Buffer.from('AFS1')
const lengthBytes = 2

/**
 * Encrypts on the way in, decrypts on the way out (docs/decisions/014). Layout of an object: `AFS1` | length of the sealed key (2
 * bytes) | sealed key | frames. The key is random, one per object; an object put under another key, or changed in any byte, does
 * not open.
 */
export function encryptedStorage(store: ObjectStore, vault: KeySealer): DocumentStorage {
  async function putStream(key: string, content: AsyncIterable<Uint8Array>): Promise<StoredFacts> {
    checkedKey(key)
    const hash = createHash('sha256')
    let size = 0
    async function* counted() {
      for await (const piece of content) {
        hash.update(piece)
        size += piece.length
        yield piece
      }
    }
    const contentKey = randomBytes(32)
    const sealedKey = await vault.seal(contentKey, key)
    await store.write(key, joined(headOf(sealedKey), sealFrames(contentKey, counted())), { replace: false })
    return { size, sha256: hash.digest('hex') }
  }

  async function getStream(key: string): Promise<AsyncIterable<Buffer>> {
    const reader = new ByteReader(await store.read(checkedKey(key)))
    const sealedKey = await readHead(reader)
    return openFrames(await openKey(vault, sealedKey, key, reader), reader)
  }

  return {
    putStream,
    getStream,
    async put(key, content) {
      await putStream(key, once(content))
    },
    async get(key) {
      const pieces: Buffer[] = []
      for await (const piece of await getStream(key)) pieces.push(piece)
      return Buffer.concat(pieces)
    },
    async remove(key) {
      await store.remove(checkedKey(key))
    },
    async rewrap(key) {
      const reader = new ByteReader(await store.read(checkedKey(key)))
      try {
        const sealedKey = await readHead(reader)
        const fresh = await vault.rewrap(sealedKey, key)
        if (fresh === sealedKey) return 'current'
        await store.write(key, joined(headOf(fresh), reader.rest()), { replace: true })
        return 'rewrapped'
      } finally {
        await reader.close()
      }
    },
    tidy: (before) => store.tidy(before),
  }
}

function headOf(sealedKey: Uint8Array): Buffer {
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt16BE(sealedKey.length)
  return Buffer.concat([magic, length, sealedKey])
}

async function readHead(reader: ByteReader): Promise<Buffer> {
  const start = await reader.read(magic.length + lengthBytes)
  const isOurs = start.length === magic.length + lengthBytes && start.subarray(0, magic.length).equals(magic)
  const length = isOurs ? start.readUInt16BE(magic.length) : 0
  const sealedKey = await reader.read(length)
  if (isOurs && sealedKey.length === length) return sealedKey
  await reader.close()
  throw objectDamaged()
}

async function openKey(vault: KeySealer, sealedKey: Buffer, key: string, reader: ByteReader): Promise<Buffer> {
  try {
    return await vault.open(sealedKey, key)
  } catch (error) {
    await reader.close()
    throw objectDamaged(error)
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

async function* joined(head: Buffer, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}
