import { and, eq, isNull, lte } from 'drizzle-orm'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { Action } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { invitationEnd } from '../invitation-lifetime.ts'
import { alreadyInvited, alreadyUser } from '../people-errors.ts'
import { sendInvitation } from './send-invitation.server.ts'

type NewInvitation = {
  readonly email: string
  readonly name: string
  readonly locale: 'es' | 'en'
  readonly grants: readonly RoleGrant[]
  /** Whose record tells of it; null: the platform's. */
  readonly brandId: string | null
  readonly action: Extract<Action, `auth.${string}`>
}

/**
 * Writes an invitation and sends it. An earlier one to that address that ended unanswered makes room. Under the administrators' lock, once it is decided
 * that the actor may give these roles. Enqueues `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.already-user | auth.already-invited
 */
export async function addInvitation(
  tx: Tx,
  { email, name, locale, grants, brandId, action }: NewInvitation,
  ctx: Context & { actor: UserActor },
): Promise<{ invitationId: string }> {
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  if (known !== undefined) throw alreadyUser()
  await makeRoom(tx, email, ctx.now)
  const [row] = await tx
    .insert(invitations)
    .values({
      email,
      name,
      locale,
      grants: [...grants],
      invitedBy: ctx.actor.userId,
      createdAt: ctx.now,
      expiresAt: invitationEnd(ctx.now),
    })
    .onConflictDoNothing()
    .returning({ id: invitations.id })
  if (row === undefined) throw alreadyInvited()
  await sendInvitation(tx, row.id, ctx.now)
  const subject = { brandId, subjectType: 'invitation', subjectId: row.id }
  await recordAudit(tx, { action, ...subject, before: null, after: { locale, grants } }, ctx)
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
