import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { getUserStanding } from '../queries/get-user-standing.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { UserRef } from '../user-inputs.ts'
import { lockAdmins } from './lock-admins.server.ts'

/**
 * Lets a disabled person in again, with the roles and factors they had; they sign in anew. Twice is as good as once. Takes the administrators'
 * lock.
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.user-not-found
 */
export async function enableUser(tx: Tx, input: UserRef, ctx: Context): Promise<void> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  const { userId } = input
  const { disabledAt } = await getUserStanding(tx, userId)
  const enabled = await tx
    .update(users)
    .set({ disabledAt: null })
    .where(and(eq(users.id, userId), isNotNull(users.disabledAt)))
    .returning({ id: users.id })
  if (enabled.length === 0) return
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const before = { disabledAt: disabledAt?.toISOString() ?? null }
  await recordAudit(tx, { action: 'auth.enable-user', ...subject, before, after: { disabledAt: null } }, ctx)
}
