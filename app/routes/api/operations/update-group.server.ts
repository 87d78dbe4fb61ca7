import { rolesFor } from '#app/domain/permissions.ts'
import { updateGroup } from '#app/features/influencers/commands/update-group.server.ts'
import { UpdateGroup } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupDetail } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'update-group',
  method: 'patch',
  path: '/influencer-groups/{groupId}',
  tag: 'influencers',
  summary: 'Renames or describes a group',
  access: rolesFor('influencers.update-group'),
  input: UpdateGroup,
  output: GroupDetail,
  async run(tx, input, ctx) {
    const { id: groupId } = await updateGroup(tx, input, ctx)
    return getGroup(tx, { groupId }, ctx.actor)
  },
})
