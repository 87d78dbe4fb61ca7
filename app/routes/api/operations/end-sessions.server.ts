import { rolesFor } from '#app/domain/permissions.ts'
import { revokeSessionsOfUser } from '#app/features/auth/commands/revoke-sessions-of-user.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'end-sessions',
  method: 'post',
  path: '/users/{userId}/end-sessions',
  tag: 'users',
  summary: 'Signs a person out everywhere',
  access: rolesFor('auth.revoke-sessions-of-user'),
  input: UserRef,
  output: User,
  async run(tx, input, ctx) {
    await revokeSessionsOfUser(tx, input, byMachineClock(ctx))
    return getUser(tx, input, ctx.actor)
  },
})
