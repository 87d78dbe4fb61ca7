import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes, base64url: who holds it fills in the application. Kept in an HttpOnly cookie; the database has its hash. */
export function newResumeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, base64url. A fast hash is enough: the token is random. */
export function hashResumeToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
