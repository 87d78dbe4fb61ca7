import { and, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { userHasSecondFactor } from './find-credentials.server.ts'

/** The address an enabled person signs in with, and whether a second factor goes with it; else null. */
export async function findAccount(tx: Tx, userId: string): Promise<{ email: string; hasSecondFactor: boolean } | null> {
  const [row] = await tx
    .select({ email: users.email, hasSecondFactor: userHasSecondFactor })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  return row ?? null
}
