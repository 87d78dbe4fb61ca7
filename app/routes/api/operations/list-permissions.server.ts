import { rolesFor } from '#app/domain/permissions.ts'
import { ListPermissions } from '#app/features/operations/permission-inputs.ts'
import { listPermissions } from '#app/features/operations/queries/list-permissions.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf } from '../schemas/page.server.ts'
import { Permission } from '../schemas/permission.server.ts'

export default defineOperation({
  id: 'list-permissions',
  method: 'get',
  path: '/permissions',
  tag: 'users',
  summary: 'Who may do what, in one page',
  access: rolesFor('operations.read-permissions'),
  input: ListPermissions,
  output: pageOf(Permission),
  async run(_tx, input, { actor, language }) {
    return { data: [...listPermissions(input, actor, language)], nextCursor: null }
  },
})
