import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole } from '../errors.ts'
import { mayManageUsers } from '../policy.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'

/**
 * Shuts a person out: no sign-in, no session, no token from now on. Twice is as good as once.
 * @throws DomainError auth.missing-role
 */
export async function disableUser(tx: Tx, input: { readonly userId: string }, ctx: Context): Promise<void> {
  if (!mayManageUsers(ctx.actor)) throw missingRole()
  const disabled = await tx
    .update(users)
    .set({ disabledAt: ctx.now })
    .where(and(eq(users.id, input.userId), isNull(users.disabledAt)))
    .returning({ id: users.id })
  if (disabled.length === 0) return
  await revokeSessionsOfUser(tx, input, ctx)
  const after = { disabledAt: ctx.now.toISOString() }
  const subject = { brandId: null, subjectType: 'user', subjectId: input.userId }
  await recordAudit(tx, { action: 'auth.disable-user', ...subject, before: { disabledAt: null }, after }, ctx)
}
