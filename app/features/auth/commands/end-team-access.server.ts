import { and, count, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { roleGrants, sessions, users } from '#db/schema/auth.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { userNotFound } from '../errors.ts'
import { ownAccount } from '../people-errors.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { EndTeamAccess } from '../team-inputs.ts'
import { endFamiliesOfUser } from './end-refresh-family.server.ts'
import { lockTeam } from './lock-team.server.ts'
import { lowerProofs } from './lower-proofs.server.ts'
import { revokeInvitationsOf } from './revoke-invitation.server.ts'

/**
 * Takes from a person the role that they hold for this brand; one for all brands is the administrators' to take. Whom nothing is left is shut out. From the
 * next request on; invitations of theirs that they could not send any more open nothing. Takes the administrators' lock.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.brand-not-found | auth.missing-role | auth.step-up-needed | auth.own-account | auth.user-not-found
 */
export function endTeamAccess(tx: Tx, { brandId, userId, role }: EndTeamAccess, ctx: Context): Promise<void> {
  return beyondScope(tx, async () => {
    await lockTeam(tx, { brandId, role, action: 'auth.end-team-access' }, ctx)
    requireFreshFactor(ctx)
    if (ctx.actor.kind === 'user' && ctx.actor.userId === userId) throw ownAccount()
    const ended = await tx
      .delete(roleGrants)
      .where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role), eq(roleGrants.brandId, brandId)))
      .returning({ role: roleGrants.role })
    if (ended.length === 0) throw userNotFound()
    await lowerProofs(tx, userId)
    const [left] = await tx.select({ roles: count() }).from(roleGrants).where(eq(roleGrants.userId, userId))
    if (left!.roles === 0) await shutOut(tx, userId, ctx)
    const subject = { action: 'auth.end-team-access', brandId, subjectType: 'user', subjectId: userId }
    await recordAudit(tx, { ...subject, before: { role }, after: { isShutOut: left!.roles === 0 } }, ctx)
  })
}

async function shutOut(tx: Tx, userId: string, ctx: Context): Promise<void> {
  await tx
    .update(users)
    .set({ disabledAt: ctx.now })
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  await tx
    .update(sessions)
    .set({ revokedAt: ctx.now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)))
  await endFamiliesOfUser(tx, { userId, reason: 'user-disabled' }, ctx)
  await revokeInvitationsOf(tx, userId, ctx)
}
