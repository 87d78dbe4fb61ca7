import { randomBytes } from 'node:crypto'
import { decrypt, encrypt } from './aead.server.ts'
import type { KeyRing } from './key-ring.server.ts'
import type { Kms, WrappedKey } from './kms.server.ts'

/** A KMS of the machine's own: data keys are wrapped with AES-256-GCM by a key of the ring, which is read anew at each call. */
export function createLocalKms(readRing: () => KeyRing): Kms {
  function keyOf({ keys }: KeyRing, keyId: string): Buffer {
    const key = keys.get(keyId)
    if (key === undefined) throw new Error(`the key ring has no key ${keyId}`)
    return key
  }

  async function wrap(plain: Buffer, purpose: string): Promise<WrappedKey> {
    const ring = readRing()
    const keyId = ring.currentId
    return { wrapped: encrypt(keyOf(ring, keyId), plain, associated(keyId, purpose)), keyId }
  }

  async function unwrap({ wrapped, keyId }: WrappedKey, purpose: string): Promise<Buffer> {
    return decrypt(keyOf(readRing(), keyId), wrapped, associated(keyId, purpose))
  }

  return {
    currentKeyId: async () => readRing().currentId,
    knows: (keyId) => readRing().keys.has(keyId),
    async generateDataKey(purpose) {
      const plain = randomBytes(32)
      return { plain, ...(await wrap(plain, purpose)) }
    },
    wrap,
    unwrap,
    async rewrap(key, purpose) {
      const plain = await unwrap(key, purpose)
      try {
        return await wrap(plain, purpose)
      } finally {
        plain.fill(0)
      }
    },
  }
}

function associated(keyId: string, purpose: string): string {
  return `data-key\0${keyId}\0${purpose}`
}
