import { inArray, lt } from 'drizzle-orm'
import {
  emailChanges,
  linkTokens,
  refreshFamilies,
  refreshTokens,
  requestCounts,
  sessions,
  signInThrottles,
  signingKeys,
  webauthnChallenges,
} from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

const dayMs = 24 * 60 * 60 * 1000

export type PurgedSignIns = {
  readonly throttles: number
  readonly requestCounts: number
  readonly sessions: number
  readonly families: number
  readonly signingKeys: number
}

/**
 * Forgets throttle and request counts whose window is over, challenges that nobody answered, links that ended and addresses asked for 30 days ago, and what ended 90 days ago:
 * sessions (until then their browser counts as known), sign-ins to the API with their refresh tokens, and keys that verify nothing any more.
 */
export async function purgeEnded(tx: Tx, now: Date): Promise<PurgedSignIns> {
  const [monthAgo, quarterAgo] = [30, 90].map((days) => new Date(now.getTime() - days * dayMs)) as [Date, Date]
  const throttles = await tx
    .delete(signInThrottles)
    .where(lt(signInThrottles.windowEndsAt, now))
    .returning({ subject: signInThrottles.subject })
  await tx.delete(webauthnChallenges).where(lt(webauthnChallenges.expiresAt, now))
  await tx.delete(emailChanges).where(lt(emailChanges.createdAt, monthAgo))
  await tx.delete(linkTokens).where(lt(linkTokens.expiresAt, monthAgo))
  const ended = await tx.delete(sessions).where(lt(sessions.expiresAt, quarterAgo)).returning({ id: sessions.id })
  const families = await purgeFamilies(tx, quarterAgo)
  const keys = await tx.delete(signingKeys).where(lt(signingKeys.retiredAt, quarterAgo)).returning({ kid: signingKeys.kid })
  const counts = await tx.delete(requestCounts).where(lt(requestCounts.expire, now)).returning({ key: requestCounts.key })
  return { throttles: throttles.length, requestCounts: counts.length, sessions: ended.length, families, signingKeys: keys.length }
}

async function purgeFamilies(tx: Tx, before: Date): Promise<number> {
  const old = tx.select({ id: refreshFamilies.id }).from(refreshFamilies).where(lt(refreshFamilies.expiresAt, before))
  await tx.delete(refreshTokens).where(inArray(refreshTokens.familyId, old))
  const families = await tx
    .delete(refreshFamilies)
    .where(lt(refreshFamilies.expiresAt, before))
    .returning({ id: refreshFamilies.id })
  return families.length
}
