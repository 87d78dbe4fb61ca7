import type { WrappedKey } from './kms.server.ts'

/** Of the layout; 1 was a value sealed by the platform's own key, without an envelope. */
export const envelopeVersion = 2

/** A sealed value taken apart; `body` is iv | tag | ciphertext. */
export type Envelope = WrappedKey & { readonly body: Buffer }

/** Layout: version (1 byte) | length of key id (1) | key id | length of wrapped key (2, big endian) | wrapped key | body. */
export function packEnvelope({ keyId, wrapped, body }: Envelope): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(wrapped.length)
  return Buffer.concat([envelopePrefix(keyId), length, wrapped, body])
}

/** The first bytes of every value whose data key is wrapped by `keyId`. @throws Error for an id that does not fit */
export function envelopePrefix(keyId: string): Buffer {
  const id = Buffer.from(keyId, 'latin1')
  if (id.length === 0 || id.length > 255) throw new Error('a key id has 1 to 255 characters')
  return Buffer.concat([Buffer.from([envelopeVersion, id.length]), id])
}

/** @throws Error for a value of another version or one that is cut short */
export function unpackEnvelope(sealed: Uint8Array): Envelope {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes[0] !== envelopeVersion) throw new Error('sealed value of an unknown version')
  const idEnd = 2 + (bytes[1] ?? 0)
  if (bytes.length < idEnd + 2) throw new Error('sealed value is cut short')
  const wrappedEnd = idEnd + 2 + bytes.readUInt16BE(idEnd)
  if (bytes.length < wrappedEnd) throw new Error('sealed value is cut short')
  return {
    keyId: bytes.toString('latin1', 2, idEnd),
    wrapped: bytes.subarray(idEnd + 2, wrappedEnd),
    body: bytes.subarray(wrappedEnd),
  }
}
