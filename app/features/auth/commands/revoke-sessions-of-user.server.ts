import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole } from '../errors.ts'
import { mayManageUsers } from '../policy.ts'
import { endFamiliesOfUser } from './end-refresh-family.server.ts'

/**
 * Ends every session of a person, wherever they are signed in, by a program too. A person may do it for themselves, an administrator for
 * anyone.
 * @returns how many ended
 * @throws DomainError auth.missing-role
 */
export async function revokeSessionsOfUser(tx: Tx, input: { readonly userId: string }, ctx: Context): Promise<number> {
  const isOwn = ctx.actor.kind === 'user' && ctx.actor.userId === input.userId
  if (!isOwn && !mayManageUsers(ctx.actor)) throw missingRole()
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, input.userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id })
  const programs = await endFamiliesOfUser(tx, { userId: input.userId, reason: 'by-person' }, ctx)
  if (ended.length === 0) return programs
  const after = { sessions: ended.map(({ id }) => id) }
  const subject = { brandId: null, subjectType: 'user', subjectId: input.userId }
  await recordAudit(tx, { action: 'auth.revoke-sessions-of-user', ...subject, before: null, after }, ctx)
  return ended.length + programs
}
