import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ivLength = 12
const tagLength = 16

/** AES-256-GCM under a random iv. @returns iv (12 bytes) | tag (16) | ciphertext */
export function encrypt(key: Uint8Array, plain: Uint8Array, associated: string): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(associated))
  const body = [cipher.update(plain), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...body])
}

/** Opens what `encrypt` made. @throws Error when key, associated data or a byte is wrong */
export function decrypt(key: Uint8Array, sealed: Buffer, associated: string): Buffer {
  if (sealed.length < ivLength + tagLength) throw new Error('sealed value is cut short')
  const iv = sealed.subarray(0, ivLength)
  const tag = sealed.subarray(ivLength, ivLength + tagLength)
  const options = { authTagLength: tagLength }
  const decipher = createDecipheriv('aes-256-gcm', key, iv, options).setAAD(Buffer.from(associated)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()])
}
