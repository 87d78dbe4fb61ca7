import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { ownAccount } from '../people-errors.ts'
import { getUserStanding } from '../queries/get-user-standing.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { UserRef } from '../user-inputs.ts'
import { endFamiliesOfUser } from './end-refresh-family.server.ts'
import { lockAdmins, requireAnotherAdmin } from './lock-admins.server.ts'
import { revokeInvitationsOf } from './revoke-invitation.server.ts'
import { revokeSessionsOfUser } from './revoke-sessions-of-user.server.ts'

/**
 * Shuts a person out: no sign-in, no session, no token, no program of theirs from now on, and their open invitations are taken back. Twice is
 * as good as once. Takes the administrators' lock.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.own-account | auth.user-not-found | auth.last-admin
 */
export async function disableUser(tx: Tx, input: UserRef, ctx: Context): Promise<void> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  const { userId } = input
  if (ctx.actor.kind === 'user' && ctx.actor.userId === userId) throw ownAccount()
  const { grants } = await getUserStanding(tx, userId)
  if (grants.some(({ role }) => role === 'admin')) await requireAnotherAdmin(tx, userId)
  const disabled = await tx
    .update(users)
    .set({ disabledAt: ctx.now })
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .returning({ id: users.id })
  if (disabled.length === 0) return
  await endFamiliesOfUser(tx, { userId, reason: 'user-disabled' }, ctx)
  await revokeSessionsOfUser(tx, input, ctx)
  await revokeInvitationsOf(tx, userId, ctx)
  const after = { disabledAt: ctx.now.toISOString() }
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  await recordAudit(tx, { action: 'auth.disable-user', ...subject, before: { disabledAt: null }, after }, ctx)
}
