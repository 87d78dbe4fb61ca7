import { rolesFor } from '#app/domain/permissions.ts'
import { changeGrants } from '#app/features/auth/commands/change-grants.server.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { ChangeGrants } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { byMachineClock } from '#app/http/context.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'change-grants',
  method: 'put',
  path: '/users/{userId}/grants',
  tag: 'users',
  summary: 'Gives a person exactly these roles as a member of staff',
  description: `What is not named is taken away. It counts from the next request on. Nobody changes their own roles, and the last administrator stays one.
Asks for a fresh proof of who calls: see \`/auth/step-up\`.`,
  access: rolesFor('auth.change-grants'),
  input: ChangeGrants,
  output: User,
  async run(tx, input, ctx) {
    await changeGrants(tx, input, byMachineClock(ctx))
    return getUser(tx, input, ctx.actor)
  },
})
