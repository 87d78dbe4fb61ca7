import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { passkeys, recoveryCodes, totpFactors } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type Passkey = {
  readonly id: string
  readonly name: string
  /** Kept by a service of its maker and found on the person's other devices. */
  readonly isBackedUp: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

export type Factors = {
  /** Since when an authenticator app is set up. */
  readonly totpSince: Date | null
  readonly passkeys: readonly Passkey[]
  readonly recoveryCodesLeft: number
}

/** What a person can prove themselves with besides their password. */
export async function getFactors(tx: Tx, userId: string): Promise<Factors> {
  const [totp] = await tx
    .select({ confirmedAt: totpFactors.confirmedAt })
    .from(totpFactors)
    .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
  const keys = await tx
    .select({
      id: passkeys.id,
      name: passkeys.name,
      isBackedUp: passkeys.isBackedUp,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
  const [left] = await tx
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  return { totpSince: totp?.confirmedAt ?? null, passkeys: keys, recoveryCodesLeft: left!.count }
}

/** True where one of the factors opens a session; recovery codes alone are none. */
export function hasFactor({ totpSince, passkeys }: Pick<Factors, 'totpSince' | 'passkeys'>): boolean {
  return totpSince !== null || passkeys.length > 0
}
