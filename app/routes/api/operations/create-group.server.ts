import { rolesFor } from '#app/domain/permissions.ts'
import { createGroup } from '#app/features/influencers/commands/create-group.server.ts'
import { CreateGroup } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupDetail } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'create-group',
  method: 'post',
  path: '/brands/{brandId}/influencer-groups',
  tag: 'influencers',
  summary: 'Adds a group to a brand',
  access: rolesFor('influencers.create-group'),
  status: 201,
  input: CreateGroup,
  output: GroupDetail,
  async run(tx, input, ctx) {
    const { id: groupId } = await createGroup(tx, input, ctx)
    return getGroup(tx, { groupId }, ctx.actor)
  },
})
