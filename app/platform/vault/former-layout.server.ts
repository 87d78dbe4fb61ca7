import { decrypt } from './aead.server.ts'

export const formerVersion = 1

/**
 * Opens a value from before the vault: version 1 (1 byte) | iv (12) | tag (16) | ciphertext, sealed by one key for all.
 * @param keys those it may be sealed by
 * @throws Error when none of them fits, or the row id or a byte is wrong
 */
export function openFormerLayout(keys: readonly Buffer[], sealed: Uint8Array, rowId: string): Buffer {
  const body = Buffer.from(sealed.buffer, sealed.byteOffset + 1, sealed.byteLength - 1)
  let refusal: unknown = new Error('no key for values of layout 1')
  for (const key of keys) {
    try {
      return decrypt(key, body, rowId)
    } catch (error) {
      refusal = error
    }
  }
  throw refusal
}
