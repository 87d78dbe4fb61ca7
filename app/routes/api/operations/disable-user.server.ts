import { rolesFor } from '#app/domain/permissions.ts'
import { disableUser } from '#app/features/auth/commands/disable-user.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'disable-user',
  method: 'post',
  path: '/users/{userId}/disable',
  tag: 'users',
  summary: 'Shuts a person out, wherever they are signed in',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.disable-user'),
  input: UserRef,
  output: User,
  async run(tx, input, ctx) {
    await disableUser(tx, input, byMachineClock(ctx))
    return getUser(tx, input, ctx.actor)
  },
})
