import { rolesFor } from '#app/domain/permissions.ts'
import { removeMembers } from '#app/features/campaigns/commands/remove-members.server.ts'
import { DismissMembers } from '#app/features/campaigns/member-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DecidedMembers } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'remove-members',
  method: 'post',
  path: '/brands/{brandId}/members/remove',
  tag: 'campaigns',
  summary: 'Ends people’s part, or takes invitations back',
  description: 'Each is told by mail; codes follow within seconds.',
  access: rolesFor('campaigns.remove-member'),
  input: DismissMembers,
  output: DecidedMembers,
  run: removeMembers,
})
