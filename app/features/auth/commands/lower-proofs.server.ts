import { eq } from 'drizzle-orm'
import { refreshFamilies, sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** Forgets, wherever a person is signed in, that they lately proved who they are: with other roles it is asked for again. */
export async function lowerProofs(tx: Tx, userId: string): Promise<void> {
  await tx.update(sessions).set({ provedAt: null }).where(eq(sessions.userId, userId))
  await tx.update(refreshFamilies).set({ provedAt: null }).where(eq(refreshFamilies.userId, userId))
}
