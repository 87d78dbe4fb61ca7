import { rolesFor } from '#app/domain/permissions.ts'
import { resetSecondFactor } from '#app/features/auth/commands/reset-second-factor.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'reset-second-factor',
  method: 'post',
  path: '/users/{userId}/reset-second-factor',
  tag: 'users',
  summary: 'Takes every second factor of somebody who lost them, and signs them out',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('auth.reset-second-factor'),
  input: UserRef,
  output: User,
  async run(tx, input, ctx) {
    await resetSecondFactor(tx, input, byMachineClock(ctx))
    return getUser(tx, input, ctx.actor)
  },
})
