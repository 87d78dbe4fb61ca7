import { rolesFor } from '#app/domain/permissions.ts'
import { enableUser } from '#app/features/auth/commands/enable-user.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'enable-user',
  method: 'post',
  path: '/users/{userId}/enable',
  tag: 'users',
  summary: 'Lets a disabled person in again',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.enable-user'),
  input: UserRef,
  output: User,
  async run(tx, input, ctx) {
    await enableUser(tx, input, byMachineClock(ctx))
    return getUser(tx, input, ctx.actor)
  },
})
