import { rolesFor } from '#app/domain/permissions.ts'
import { acceptMembers } from '#app/features/campaigns/commands/accept-members.server.ts'
import { AcceptMembers } from '#app/features/campaigns/member-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DecidedMembers } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'accept-members',
  method: 'post',
  path: '/brands/{brandId}/members/accept',
  tag: 'campaigns',
  summary: 'Lets people who applied take part',
  description: 'Each is told by mail; codes follow within seconds.',
  access: rolesFor('campaigns.accept-member'),
  input: AcceptMembers,
  output: DecidedMembers,
  run: acceptMembers,
})
