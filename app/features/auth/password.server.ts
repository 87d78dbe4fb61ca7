import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP Password Storage Cheat Sheet, first choice of argon2id (the library's default variant): 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

let nobodysHash: Promise<string> | undefined

/** argon2id as a PHC string. Runs on the thread pool, not on the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters)
}

/** Compares with the stored hash; for nobody (null) it does the same work against a hash that nothing matches, and says no. */
export async function isPasswordCorrect(storedHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(32).toString('base64url'))
  const isMatch = await verify(storedHash ?? (await nobodysHash), password.normalize('NFKC'))
  return storedHash !== null && isMatch
}
