import { rolesFor } from '#app/domain/permissions.ts'
import { revokeTeamInvitation } from '#app/features/auth/commands/revoke-invitation.server.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { TeamInvitationRef } from '#app/features/auth/team-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Team } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'revoke-team-invitation',
  method: 'post',
  path: '/brands/{brandId}/team/invitations/{invitationId}/revoke',
  tag: 'users',
  summary: 'Takes an invitation to a brand back',
  description: 'Answers with the team as it is then.',
  access: rolesFor('auth.revoke-team-invitation'),
  input: TeamInvitationRef,
  output: Team,
  async run(tx, input, ctx) {
    await revokeTeamInvitation(tx, input, byMachineClock(ctx))
    return listTeam(tx, input, ctx.actor, new Date())
  },
})
