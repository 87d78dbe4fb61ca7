import { rolesFor } from '#app/domain/permissions.ts'
import { listTeam } from '#app/features/auth/queries/list-team.server.ts'
import { TeamOf } from '#app/features/auth/team-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Team } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'list-team',
  method: 'get',
  path: '/brands/{brandId}/team',
  tag: 'users',
  summary: 'Who works in a brand, and who was asked to',
  access: rolesFor('auth.read-team'),
  input: TeamOf,
  output: Team,
  async run(tx, input, ctx) {
    return listTeam(tx, input, ctx.actor, new Date())
  },
})
