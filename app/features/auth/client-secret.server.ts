import { timingSafeEqual } from 'node:crypto'
import { hashSessionToken, newSessionToken } from './token-hash.server.ts'

/** Scanners of leaked secrets know it by this. */
const prefix = 'afc_'

/** A program's secret: 256 random bits. The table holds its SHA-256, and nobody sees it twice. */
export function newClientSecret(): string {
  return `${prefix}${newSessionToken()}`
}

export type ClientSecrets = {
  readonly secretHash: string
  readonly previousSecretHash: string | null
  readonly previousSecretUntil: Date | null
}

/** Whether a secret is the client's, or the one before while that still counts. */
export function isClientSecret(secrets: ClientSecrets, secret: string, now: Date): boolean {
  const hash = hashSessionToken(secret)
  const { secretHash, previousSecretHash, previousSecretUntil } = secrets
  const isPreviousLive = previousSecretUntil !== null && now < previousSecretUntil
  return isSame(hash, secretHash) || (isPreviousLive && previousSecretHash !== null && isSame(hash, previousSecretHash))
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}
