import { rolesFor } from '#app/domain/permissions.ts'
import { resendInvitation } from '#app/features/auth/commands/resend-invitation.server.ts'
import { getInvitation } from '#app/features/auth/queries/list-invitations.server.ts'
import { InvitationRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Invitation } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'resend-invitation',
  method: 'post',
  path: '/invitations/{invitationId}/resend',
  tag: 'users',
  summary: 'Sends an invitation again, with a new link for seven days',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.invite-user'),
  input: InvitationRef,
  output: Invitation,
  async run(tx, input, ctx) {
    await resendInvitation(tx, input, byMachineClock(ctx))
    return getInvitation(tx, input, ctx.actor, new Date())
  },
})
