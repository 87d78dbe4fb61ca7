import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { invitations } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { invitationEnd } from '../invitation-lifetime.ts'
import { requireFreshFactor } from '../require-fresh-factor.ts'
import type { InvitationRef } from '../user-inputs.ts'
import { lockAdmins } from './lock-admins.server.ts'
import { lockInvitation } from './lock-invitation.server.ts'
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
  const { expiresAt } = await lockInvitation(tx, invitationId)
  const until = invitationEnd(ctx.now)
  await tx.update(invitations).set({ expiresAt: until }).where(eq(invitations.id, invitationId))
  await sendInvitation(tx, invitationId, ctx.now)
  const subject = { brandId: null, subjectType: 'invitation', subjectId: invitationId }
  const sides = { before: { expiresAt: expiresAt.toISOString() }, after: { expiresAt: until.toISOString() } }
  await recordAudit(tx, { action: 'auth.resend-invitation', ...subject, ...sides }, ctx)
}
