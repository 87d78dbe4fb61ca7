import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
const ivLength = 12
const tagLength = 16

/**
 * AES-256-GCM. Layout: version (1 byte) | iv (12) | tag (16) | ciphertext.
 * @param owner bound as associated data: a sealed value moved to another row does not open
 */
export function seal(key: Buffer, plain: string, owner: string): Uint8Array {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), body])
}

/** Opens what `seal` closed. @throws Error when the key, the owner or a byte is wrong */
export function unseal(key: Buffer, sealed: Uint8Array, owner: string): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('sealed value of an unknown version')
  const iv = bytes.subarray(1, 1 + ivLength)
  const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner)).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(1 + ivLength + tagLength)), decipher.final()]).toString('utf8')
}
