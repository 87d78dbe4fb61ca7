import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { parse } from 'uuid'

export const recoveryCodeCount = 10

/** Crockford's Base32: no letter looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16
/** As for passwords: ASVS asks it of lookup secrets below 112 bits. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** Ten different codes of 80 random bits, as they are shown: `7K2M-Q4RX-9D3T-HB6W`. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>()
  while (codes.size < recoveryCodeCount) codes.add(grouped(Array.from({ length }, () => alphabet[randomInt(32)]).join('')))
  return [...codes]
}

/** A typed code in the form it was shown in, whatever its case, blanks and look-alikes; null for what cannot be one. */
export function normalRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return plain.length === length && [...plain].every((letter) => alphabet.includes(letter)) ? grouped(plain) : null
}

/** argon2id with the person's id as salt, base64url: one hash finds the row, and equal codes of two people do not look equal. */
export async function hashRecoveryCode(userId: string, code: string): Promise<string> {
  return (await hashRaw(code, { ...parameters, salt: Buffer.from(parse(userId)) })).toString('base64url')
}

function grouped(plain: string): string {
  return plain.match(/.{4}/g)!.join('-')
}
