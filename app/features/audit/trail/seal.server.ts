import { sha256 } from './chain.server.ts'

/** What a day's seal says. Ids are text; `sealedAt` is ISO 8601 in UTC, to the millisecond. */
export type SealFacts = {
  readonly day: string
  readonly eventCount: number
  readonly firstEventId: string | null
  readonly lastEventId: string | null
  readonly lastHash: string
  readonly previousHash: string
  readonly sealedAt: string
  readonly keyId: string
}

/** What the first seal stands on. */
export const noSeal = '0'.repeat(64)

/** The text of a seal that is signed: JSON in this order. */
export function sealStatement(facts: SealFacts): string {
  const { day, eventCount, firstEventId, lastEventId, lastHash, previousHash, sealedAt, keyId } = facts
  return JSON.stringify({ day, eventCount, firstEventId, lastEventId, lastHash, previousHash, sealedAt, keyId })
}

/** By which the next seal stands on this one. */
export function sealHash(statement: string): string {
  return sha256(statement)
}
