import { rolesFor } from '#app/domain/permissions.ts'
import { getUser } from '#app/features/auth/queries/list-users.server.ts'
import { UserRef } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'get-user',
  method: 'get',
  path: '/users/{userId}',
  tag: 'users',
  summary: 'A person who can sign in',
  access: rolesFor('auth.read-users'),
  input: UserRef,
  output: User,
  run: (tx, input, { actor }) => getUser(tx, input, actor),
})
