import { lt } from 'drizzle-orm'
import { sessions, signInThrottles } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const sessionsKeptMs = 90 * 24 * 60 * 60 * 1000

/** Forgets throttle counts whose window is over and sessions that ended 90 days ago (until then their browser counts as known). */
export async function purgeEnded(tx: Tx, now: Date): Promise<{ throttles: number; sessions: number }> {
  const throttles = await tx
    .delete(signInThrottles)
    .where(lt(signInThrottles.windowEndsAt, now))
    .returning({ subject: signInThrottles.subject })
  const ended = await tx
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(now.getTime() - sessionsKeptMs)))
    .returning({ id: sessions.id })
  return { throttles: throttles.length, sessions: ended.length }
}
