import { and, eq, lt } from 'drizzle-orm'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** Writes down a visit; of visits at the same time the latest stays. Not audited: nothing is decided here. */
export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastSeenAt, now)))
}
