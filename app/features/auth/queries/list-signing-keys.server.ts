import { gt, isNull, or } from 'drizzle-orm'
import { type PublicJwk, signingKeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type SigningKeyRow = {
  readonly kid: string
  readonly publicJwk: PublicJwk
  readonly privateSealed: Uint8Array
  readonly createdAt: Date
  /** Null for the one that signs. */
  readonly retiredAt: Date | null
}

/** The key that signs and all that still verify at `now`, the oldest first. */
export function listSigningKeys(tx: Tx, now: Date): Promise<SigningKeyRow[]> {
  return tx
    .select({
      kid: signingKeys.kid,
      publicJwk: signingKeys.publicJwk,
      privateSealed: signingKeys.privateSealed,
      createdAt: signingKeys.createdAt,
      retiredAt: signingKeys.retiredAt,
    })
    .from(signingKeys)
    .where(or(isNull(signingKeys.replacedAt), gt(signingKeys.retiredAt, now)))
    .orderBy(signingKeys.createdAt)
}
