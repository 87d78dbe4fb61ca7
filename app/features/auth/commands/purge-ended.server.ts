import { lt } from 'drizzle-orm'
import { linkTokens, sessions, signInThrottles, webauthnChallenges } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const linksKeptMs = 30 * 24 * 60 * 60 * 1000
const sessionsKeptMs = 90 * 24 * 60 * 60 * 1000

/**
 * Forgets throttle counts whose window is over, challenges that nobody answered, links that ended 30 days ago, and sessions that ended 90 days
 * ago (until then their browser counts as known).
 */
export async function purgeEnded(tx: Tx, now: Date): Promise<{ throttles: number; sessions: number }> {
  const throttles = await tx
    .delete(signInThrottles)
    .where(lt(signInThrottles.windowEndsAt, now))
    .returning({ subject: signInThrottles.subject })
  await tx.delete(webauthnChallenges).where(lt(webauthnChallenges.expiresAt, now))
  await tx.delete(linkTokens).where(lt(linkTokens.expiresAt, new Date(now.getTime() - linksKeptMs)))
  const ended = await tx
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(now.getTime() - sessionsKeptMs)))
    .returning({ id: sessions.id })
  return { throttles: throttles.length, sessions: ended.length }
}
