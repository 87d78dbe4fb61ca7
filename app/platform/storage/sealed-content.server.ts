import { createCipheriv, createDecipheriv } from 'node:crypto'
import { ByteReader } from './byte-reader.ts'
import { objectDamaged } from './storage-errors.ts'

const frameLength = 1024 * 1024
const tagLength = 16
const algorithm = 'aes-256-gcm'

/**
 * Content in frames of 1 MiB, each AES-256-GCM under one key (ciphertext | tag). The nonce is the frame's number and whether it
 * is the last, as in STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): frames cannot be reordered, left out or cut off.
 * @param key 32 bytes that encrypt this content and nothing else; so nonces may count from zero
 */
export async function* sealFrames(key: Buffer, content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { bytes, isLast } of new ByteReader(content).frames(frameLength)) {
    const cipher = createCipheriv(algorithm, key, nonce(number++, isLast))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens what `sealFrames` closed. Reads on from where the reader stands. @throws DomainError storage.damaged */
export async function* openFrames(key: Buffer, reader: ByteReader): AsyncGenerator<Buffer> {
  let number = 0
  try {
    for await (const { bytes, isLast } of reader.frames(frameLength + tagLength)) yield openFrame(key, bytes, number++, isLast)
  } finally {
    await reader.close()
  }
}

function openFrame(key: Buffer, bytes: Buffer, number: number, isLast: boolean): Buffer {
  const end = bytes.length - tagLength
  if (end < 0) throw objectDamaged()
  try {
    const decipher = createDecipheriv(algorithm, key, nonce(number, isLast)).setAuthTag(bytes.subarray(end))
    return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()])
  } catch (error) {
    throw objectDamaged(error)
  }
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(number, 7)
  bytes[11] = isLast ? 1 : 0
  return bytes
}
