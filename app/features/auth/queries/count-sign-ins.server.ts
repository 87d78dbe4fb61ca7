import { and, count, eq, gt, isNull } from 'drizzle-orm'
import type { RoleGrant } from '#app/domain/actor.ts'
import { refreshFamilies, sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { isSessionLive } from '../session-lifetime.ts'

/** In how many places a person is signed in now, browsers and programs. @param now the machine's time */
export async function countSignIns(
  tx: Tx,
  { userId, grants }: { readonly userId: string; readonly grants: readonly RoleGrant[] },
  now: Date,
): Promise<number> {
  const browsers = await tx
    .select({ lastSeenAt: sessions.lastSeenAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
  const [programs] = await tx
    .select({ count: count() })
    .from(refreshFamilies)
    .where(and(eq(refreshFamilies.userId, userId), isNull(refreshFamilies.revokedAt), gt(refreshFamilies.expiresAt, now)))
  return browsers.filter((session) => isSessionLive(session, grants, now)).length + programs!.count
}
