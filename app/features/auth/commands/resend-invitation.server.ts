import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations } from '#db/schema/auth.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { invitationEnd } from '../invitation-lifetime.ts'
import { invitationNotFound } from '../people-errors.ts'
import { findTeamRole } from '../queries/find-team-role.server.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { TeamInvitationRef } from '../team-inputs.ts'
import type { InvitationRef } from '../user-inputs.ts'
import { lockAdmins } from './lock-admins.server.ts'
import { lockInvitation } from './lock-invitation.server.ts'
import { lockTeam } from './lock-team.server.ts'
import { sendInvitation } from './send-invitation.server.ts'

/**
 * Sends an invitation again, for another seven days, also one that has ended; the link sent before opens nothing any more. Takes the
 * administrators' lock, then the invitation's. Enqueues `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.missing-role | auth.step-up-needed | auth.invitation-not-found | auth.invitation-closed
 */
export async function resendInvitation(tx: Tx, { invitationId }: InvitationRef, ctx: Context): Promise<void> {
  await lockAdmins(tx, ctx)
  requireFreshFactor(ctx)
  await resend(tx, invitationId, ctx)
}

/**
 * Sends an invitation to a brand's team again, as `resendInvitation` does. Takes the administrators' lock, then the invitation's. Enqueues
 * `auth.user-invited`.
 * @param ctx its `now` is the machine's time
 * @throws DomainError auth.brand-not-found | auth.missing-role | auth.step-up-needed | auth.invitation-not-found | auth.invitation-closed
 */
export function resendTeamInvitation(tx: Tx, { brandId, invitationId }: TeamInvitationRef, ctx: Context): Promise<void> {
  return beyondScope(tx, async () => {
    const role = await findTeamRole(tx, { brandId, invitationId })
    await lockTeam(tx, { brandId, role: role ?? 'manager', action: 'auth.invite-to-team' }, ctx)
    requireFreshFactor(ctx)
    if (role === null) throw invitationNotFound()
    await resend(tx, invitationId, ctx, { action: 'auth.resend-team-invitation', brandId })
  })
}

type Told = { readonly action: 'auth.resend-invitation' | 'auth.resend-team-invitation'; readonly brandId: string | null }

async function resend(
  tx: Tx,
  invitationId: string,
  ctx: Context,
  { action, brandId }: Told = { action: 'auth.resend-invitation', brandId: null },
): Promise<void> {
  const { expiresAt } = await lockInvitation(tx, invitationId)
  const until = invitationEnd(ctx.now)
  await tx.update(invitations).set({ expiresAt: until }).where(eq(invitations.id, invitationId))
  await sendInvitation(tx, invitationId, ctx.now)
  const subject = { brandId, subjectType: 'invitation', subjectId: invitationId }
  const sides = { before: { expiresAt: expiresAt.toISOString() }, after: { expiresAt: until.toISOString() } }
  await recordAudit(tx, { action, ...subject, ...sides }, ctx)
}
