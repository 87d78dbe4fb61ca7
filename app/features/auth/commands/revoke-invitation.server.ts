import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations } from '#db/schema/auth.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { invitationNotFound } from '../people-errors.ts'
import { findTeamRole } from '../queries/find-team-role.server.ts'
import type { TeamInvitationRef } from '../team-inputs.ts'
import type { InvitationRef } from '../user-inputs.ts'
import { lockAdmins } from './lock-admins.server.ts'
import { lockInvitation } from './lock-invitation.server.ts'
import { lockTeam } from './lock-team.server.ts'
import { closeInvitationLinks } from './send-invitation.server.ts'

/**
 * Takes an invitation back: its link opens nothing any more. Takes the administrators' lock, then the invitation's.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.invitation-not-found | auth.invitation-closed
 */
export async function revokeInvitation(tx: Tx, { invitationId }: InvitationRef, ctx: Context): Promise<void> {
  await lockAdmins(tx, ctx)
  await lockInvitation(tx, invitationId)
  await revoke(tx, invitationId, ctx)
}

/** Takes back what somebody who is no administrator any more has invited to. Under `lockAdmins`. */
export async function revokeInvitationsOf(tx: Tx, userId: string, ctx: Context): Promise<void> {
  const open = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.invitedBy, userId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(invitations.id)
    .for('update')
  for (const { id } of open) await revoke(tx, id, ctx)
}

/**
 * Takes an invitation to a brand's team back. Takes the administrators' lock, then the invitation's.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.brand-not-found | auth.missing-role | auth.invitation-not-found | auth.invitation-closed
 */
export function revokeTeamInvitation(tx: Tx, { brandId, invitationId }: TeamInvitationRef, ctx: Context): Promise<void> {
  return beyondScope(tx, async () => {
    const role = await findTeamRole(tx, { brandId, invitationId })
    await lockTeam(tx, { brandId, role: role ?? 'manager', action: 'auth.revoke-team-invitation' }, ctx)
    if (role === null) throw invitationNotFound()
    await lockInvitation(tx, invitationId)
    await revoke(tx, invitationId, ctx, { action: 'auth.revoke-team-invitation', brandId })
  })
}

type Told = { readonly action: 'auth.revoke-invitation' | 'auth.revoke-team-invitation'; readonly brandId: string | null }

async function revoke(
  tx: Tx,
  invitationId: string,
  ctx: Context,
  { action, brandId }: Told = { action: 'auth.revoke-invitation', brandId: null },
): Promise<void> {
  await tx.update(invitations).set({ revokedAt: ctx.now }).where(eq(invitations.id, invitationId))
  await closeInvitationLinks(tx, invitationId, ctx.now)
  const subject = { brandId, subjectType: 'invitation', subjectId: invitationId }
  const after = { revokedAt: ctx.now.toISOString() }
  await recordAudit(tx, { action, ...subject, before: { revokedAt: null }, after }, ctx)
}
