import { and, eq, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { sessionNotFound } from '../errors.ts'

/**
 * Ends one of the actor's sessions by its id, from wherever they are: the next click there asks to sign in.
 * @throws DomainError auth.session-not-found for one that ended, or of somebody else
 */
export async function revokeOwnSession(
  tx: Tx,
  input: { readonly sessionId: string },
  ctx: Context & { actor: UserActor },
): Promise<void> {
  const { userId } = ctx.actor
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.id, input.sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw sessionNotFound()
  const subject = { brandId: null, subjectType: 'session', subjectId: input.sessionId }
  await recordAudit(tx, { action: 'auth.revoke-own-session', ...subject, before: null, after: { userId } }, ctx)
}
