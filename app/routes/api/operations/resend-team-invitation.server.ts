import { rolesFor } from '#app/domain/permissions.ts'
import { resendTeamInvitation } from '#app/features/auth/commands/resend-invitation.server.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { TeamInvitationRef } from '#app/features/auth/team-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Team } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'resend-team-invitation',
  method: 'post',
  path: '/brands/{brandId}/team/invitations/{invitationId}/resend',
  tag: 'users',
  summary: 'Sends an invitation to a brand again, for another seven days',
  description: 'Answers with the team as it is then.',
  access: rolesFor('auth.invite-to-team'),
  input: TeamInvitationRef,
  output: Team,
  async run(tx, input, ctx) {
    await resendTeamInvitation(tx, input, byMachineClock(ctx))
    return listTeam(tx, input, ctx.actor, new Date())
  },
})
