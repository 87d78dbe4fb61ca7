import { rolesFor } from '#app/domain/permissions.ts'
import { listUsers } from '#app/features/auth/queries/list-users.server.ts'
import { ListUsers } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { User } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'list-users',
  method: 'get',
  path: '/users',
  tag: 'users',
  summary: 'People who can sign in, newest first',
  access: rolesFor('auth.read-users'),
  input: ListUsers,
  output: pageOf(User),
  async run(tx, input, { actor }) {
    return toPage(await listUsers(tx, input, actor), (user) => user)
  },
})
