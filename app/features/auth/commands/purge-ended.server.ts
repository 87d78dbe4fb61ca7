import { lt } from 'drizzle-orm'
import { linkTokens, requestCounts, sessions, signInThrottles, webauthnChallenges } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const linksKeptMs = 30 * 24 * 60 * 60 * 1000
const sessionsKeptMs = 90 * 24 * 60 * 60 * 1000

/**
 * Forgets throttle and request counts whose window is over, challenges that nobody answered, links that ended 30 days ago, and sessions that
 * ended 90 days ago (until then their browser counts as known).
 */
export async function purgeEnded(tx: Tx, now: Date): Promise<{ throttles: number; requestCounts: number; sessions: number }> {
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
  const counts = await tx.delete(requestCounts).where(lt(requestCounts.expire, now)).returning({ key: requestCounts.key })
  return { throttles: throttles.length, requestCounts: counts.length, sessions: ended.length }
}
