import { rolesFor } from '#app/domain/permissions.ts'
import { revokeInvitation } from '#app/features/auth/commands/revoke-invitation.server.ts'
import { getInvitation } from '#app/features/auth/queries/list-invitations.server.ts'
import { InvitationRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Invitation } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'revoke-invitation',
  method: 'post',
  path: '/invitations/{invitationId}/revoke',
  tag: 'users',
  summary: 'Takes an invitation back',
  access: rolesFor('auth.revoke-invitation'),
  input: InvitationRef,
  output: Invitation,
  async run(tx, input, ctx) {
    await revokeInvitation(tx, input, byMachineClock(ctx))
    return getInvitation(tx, input, ctx.actor, new Date())
  },
})
