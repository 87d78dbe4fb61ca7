import { rolesFor } from '#app/domain/permissions.ts'
import { inviteToTeam } from '#app/features/auth/commands/invite-to-team.server.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { InviteToTeam } from '#app/features/auth/team-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Team } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'invite-to-team',
  method: 'post',
  path: '/brands/{brandId}/team/invitations',
  tag: 'users',
  summary: 'Asks somebody to work in a brand',
  description:
    'Nobody gives or ends more than they have. Asks for a fresh proof of who calls: see `/auth/step-up`. Answers with the team as it is then.',
  access: rolesFor('auth.invite-to-team'),
  input: InviteToTeam,
  output: Team,
  async run(tx, input, ctx) {
    await inviteToTeam(tx, input, byMachineClock(ctx))
    return listTeam(tx, input, ctx.actor, new Date())
  },
})
