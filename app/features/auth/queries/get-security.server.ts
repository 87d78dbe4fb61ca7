import { eq } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { type Factors, getFactors } from './get-factors.server.ts'

export type Security = Factors & {
  readonly hasPassword: boolean
  /** null: never since the account was made. */
  readonly passwordChangedAt: Date | null
}

/** How a person signs in. */
export async function getSecurity(tx: Tx, userId: string): Promise<Security> {
  const [user] = await tx
    .select({ passwordHash: users.passwordHash, passwordChangedAt: users.passwordChangedAt })
    .from(users)
    .where(eq(users.id, userId))
  const factors = await getFactors(tx, userId)
  return { ...factors, hasPassword: (user?.passwordHash ?? null) !== null, passwordChangedAt: user?.passwordChangedAt ?? null }
}
