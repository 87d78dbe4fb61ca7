import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { removeFromGroup } from '#app/features/influencers/commands/remove-from-group.server.ts'
import { MoveGroupMembers } from '#app/features/influencers/group-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'remove-from-group',
  method: 'post',
  path: '/influencer-groups/{groupId}/members/remove',
  tag: 'influencers',
  summary: 'Takes people out of a group from now on',
  description: 'Orders of before keep what they were owed.',
  access: rolesFor('influencers.remove-from-group'),
  input: MoveGroupMembers,
  output: z.object({ done: z.int(), skipped: z.int().describe('Nothing was to change.') }),
  run: removeFromGroup,
})
