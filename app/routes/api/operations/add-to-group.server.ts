import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { MoveGroupMembers } from '#app/features/influencers/group-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'add-to-group',
  method: 'post',
  path: '/influencer-groups/{groupId}/members',
  tag: 'influencers',
  summary: 'Puts influencers of the brand into a group, from now on',
  access: rolesFor('influencers.add-to-group'),
  input: MoveGroupMembers,
  output: z.object({ done: z.int(), skipped: z.int().describe('Nothing was to change.') }),
  run: addToGroup,
})
