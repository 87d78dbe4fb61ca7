import { eq } from 'drizzle-orm'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { deviceName } from '../device-name.ts'

/** On what a session was opened, when, and by whom; null for one that is gone. */
export async function findDevice(
  tx: Tx,
  sessionId: string,
): Promise<{ userId: string; device: string | null; createdAt: Date } | null> {
  const [row] = await tx
    .select({ userId: sessions.userId, userAgent: sessions.userAgent, createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
  return row === undefined ? null : { userId: row.userId, device: deviceName(row.userAgent), createdAt: row.createdAt }
}
