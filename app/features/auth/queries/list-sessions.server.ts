import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { isSessionLive } from '../session-lifetime.ts'

/** One place where a person is signed in. */
export type OpenSession = {
  readonly id: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly userAgent: string | null
}

/** Where the actor is signed in now, the last seen first. */
export async function listSessions(tx: Tx, actor: UserActor, now: Date): Promise<OpenSession[]> {
  const rows = await tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, actor.userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
  return rows.filter((row) => isSessionLive(row, actor.grants, now)).map(({ expiresAt: _, ...session }) => session)
}
