import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, base64url: what a browser holds. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, base64url: what the table holds. The token is random, so no salt and no slow hash is needed. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
