import { rolesFor } from '#app/domain/permissions.ts'
import { endTeamAccess } from '#app/features/auth/commands/end-team-access.server.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { EndTeamAccess } from '#app/features/auth/team-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { Team } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'end-team-access',
  method: 'post',
  path: '/brands/{brandId}/team/end',
  tag: 'users',
  summary: 'Takes from somebody a role that they hold in a brand',
  description:
    'Nobody gives or ends more than they have. Asks for a fresh proof of who calls: see `/auth/step-up`. Answers with the team as it is then.',
  access: rolesFor('auth.end-team-access'),
  input: EndTeamAccess,
  output: Team,
  async run(tx, input, ctx) {
    await endTeamAccess(tx, input, byMachineClock(ctx))
    return listTeam(tx, input, ctx.actor, new Date())
  },
})
