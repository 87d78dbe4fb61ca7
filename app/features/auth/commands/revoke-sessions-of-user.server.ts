import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole } from '../errors.ts'
import { mayManageUsers } from '../policy.ts'

/**
 * Ends every session of a person, wherever they are signed in. A person may do it for themselves, an administrator for anyone.
 * @returns how many sessions ended
 * @throws DomainError auth.missing-role
 */
export async function revokeSessionsOfUser(tx: Tx, input: { readonly userId: string }, ctx: Context): Promise<number> {
  const isOwn = ctx.actor.kind === 'user' && ctx.actor.userId === input.userId
  if (!isOwn && !mayManageUsers(ctx.actor)) throw missingRole()
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, input.userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, ctx.now)))
    .returning({ id: sessions.id })
  if (ended.length === 0) return 0
  const after = { sessions: ended.map(({ id }) => id) }
  const subject = { brandId: null, subjectType: 'user', subjectId: input.userId }
  await recordAudit(tx, { action: 'auth.revoke-sessions-of-user', ...subject, before: null, after }, ctx)
  return ended.length
}
