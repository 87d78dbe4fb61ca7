import { and, eq, isNull, ne } from 'drizzle-orm'
import { refreshFamilies, sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { hashPassword } from '../password.server.ts'

/**
 * Gives a person another password and ends whatever was opened with the one before: every session but `keptSessionId`, and every access of
 * programs. The caller holds the user's lock, has checked the password, and audits.
 * @param now the machine's time
 */
export async function setPassword(
  tx: Tx,
  input: { readonly userId: string; readonly password: string; readonly keptSessionId: string | null },
  now: Date,
): Promise<void> {
  const { userId, password, keptSessionId } = input
  const passwordHash = await hashPassword(password)
  await tx.update(users).set({ passwordHash, passwordChangedAt: now }).where(eq(users.id, userId))
  const others = keptSessionId === null ? undefined : ne(sessions.id, keptSessionId)
  await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), others))
  await endRefreshFamilies(tx, userId, now)
}

/** Ends every access of programs that the person's credentials opened. */
export async function endRefreshFamilies(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx
    .update(refreshFamilies)
    .set({ revokedAt: now, revokedReason: 'credentials-changed' })
    .where(and(eq(refreshFamilies.userId, userId), isNull(refreshFamilies.revokedAt)))
}
