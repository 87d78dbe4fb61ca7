import { and, eq, isNull, ne } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { endFamiliesOfUser } from './end-refresh-family.server.ts'

/**
 * Signs the actor out everywhere but here, programs too.
 * @param input the session that stays
 * @returns how many sessions and programs ended
 */
export async function revokeOtherSessions(
  tx: Tx,
  input: { readonly sessionId: string },
  ctx: Context & { actor: UserActor },
): Promise<number> {
  const { userId } = ctx.actor
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, userId), ne(sessions.id, input.sessionId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  const programs = await endFamiliesOfUser(tx, { userId, reason: 'by-person' }, ctx)
  if (ended.length === 0) return programs
  const after = { kept: input.sessionId, sessions: ended.map(({ id }) => id) }
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.revoke-other-sessions', ...subject, before: null, after }, ctx)
  return ended.length + programs
}
