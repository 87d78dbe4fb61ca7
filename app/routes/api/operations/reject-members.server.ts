import { rolesFor } from '#app/domain/permissions.ts'
import { rejectMembers } from '#app/features/campaigns/commands/reject-members.server.ts'
import { DismissMembers } from '#app/features/campaigns/member-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DecidedMembers } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'reject-members',
  method: 'post',
  path: '/brands/{brandId}/members/reject',
  tag: 'campaigns',
  summary: 'Says no to people who applied',
  description: 'Each is told by mail; codes follow within seconds.',
  access: rolesFor('campaigns.reject-member'),
  input: DismissMembers,
  output: DecidedMembers,
  run: rejectMembers,
})
