import { and, eq, isNull, lte } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { normalGrants } from '../grants.ts'
import { invitationEnd } from '../invitation-lifetime.ts'
import { alreadyInvited, alreadyUser } from '../people-errors.ts'
import { requireBrands } from '../queries/require-brands.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { InviteUser } from '../user-inputs.ts'
import { lockAdmins } from './lock-admins.server.ts'
import { sendInvitation } from './send-invitation.server.ts'

/**
 * Asks somebody to join the staff with these roles. Nothing is given to an account that exists: its roles are changed where they are seen. An
 * earlier invitation to that address that ended unanswered makes room. Takes the administrators' lock. Enqueues `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.unknown-brand | auth.already-user | auth.already-invited
 */
export async function inviteUser(
  tx: Tx,
  input: InviteUser,
  ctx: Context & { actor: UserActor },
): Promise<{ invitationId: string }> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  const { email, name, locale } = input
  const grants = normalGrants(input.grants)
  await requireBrands(
    tx,
    grants.flatMap(({ brandId }) => brandId ?? []),
  )
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (known !== undefined) throw alreadyUser()
  await makeRoom(tx, email, ctx.now)
  const [row] = await tx
    .insert(invitations)
    .values({ email, name, locale, grants, invitedBy: ctx.actor.userId, createdAt: ctx.now, expiresAt: invitationEnd(ctx.now) })
    .onConflictDoNothing()
    .returning({ id: invitations.id })
  if (row === undefined) throw alreadyInvited()
  await sendInvitation(tx, row.id, ctx.now)
  const subject = { brandId: null, subjectType: 'invitation', subjectId: row.id }
  await recordAudit(tx, { action: 'auth.invite-user', ...subject, before: null, after: { locale, grants } }, ctx)
  return { invitationId: row.id }
}

async function makeRoom(tx: Tx, email: string, now: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        lte(invitations.expiresAt, now),
      ),
    )
}
