import { rolesFor } from '#app/domain/permissions.ts'
import { listInvitations } from '#app/features/auth/queries/list-invitations.server.ts'
import { ListInvitations } from '#app/features/auth/user-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { Invitation } from '../schemas/user.server.ts'

export default defineOperation({
  id: 'list-invitations',
  method: 'get',
  path: '/invitations',
  tag: 'users',
  summary: 'Invitations to join the staff, newest first',
  access: rolesFor('auth.read-users'),
  input: ListInvitations,
  output: pageOf(Invitation),
  async run(tx, input, { actor }) {
    return toPage(await listInvitations(tx, input, actor, new Date()), (invitation) => invitation)
  },
})
