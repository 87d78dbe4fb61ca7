import { and, eq, gt, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import { sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { isSessionLive } from '../session-lifetime.ts'
import { hashSessionToken } from '../token-hash.server.ts'
import { grantsOfUser, userHasSecondFactor } from './find-credentials.server.ts'

export type Session = {
  readonly sessionId: string
  readonly actor: UserActor
  readonly email: string
  readonly locale: 'es' | 'en'
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly hasSecondFactor: boolean
  /** When the second factor was given in this session; a passkey that knows its user counts. */
  readonly secondFactorAt: Date | null
  /** When the second factor (the password where none is set up) was last given here. */
  readonly provedAt: Date | null
}

/** The live session of a token with the person as they are now, in one query; null when it ended, was revoked or the user is disabled. */
export async function findSession(tx: Tx, token: string, now: Date): Promise<Session | null> {
  const [row] = await tx
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      secondFactorAt: sessions.secondFactorAt,
      provedAt: sessions.provedAt,
      hasSecondFactor: userHasSecondFactor,
      userId: users.id,
      name: users.name,
      influencerId: users.influencerId,
      email: users.email,
      locale: users.locale,
      grants: grantsOfUser,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, hashSessionToken(token)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
  if (row === undefined || !isSessionLive(row, row.grants, now)) return null
  const { userId, name, influencerId, grants, ...session } = row
  return { ...session, actor: { kind: 'user', userId, name, influencerId, grants } }
}
