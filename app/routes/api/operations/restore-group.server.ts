import { rolesFor } from '#app/domain/permissions.ts'
import { restoreGroup } from '#app/features/influencers/commands/restore-group.server.ts'
import { GroupRef } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupDetail } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'restore-group',
  method: 'post',
  path: '/influencer-groups/{groupId}/restore',
  tag: 'influencers',
  summary: 'Takes an archived group back into use',
  access: rolesFor('influencers.restore-group'),
  input: GroupRef,
  output: GroupDetail,
  async run(tx, input, ctx) {
    const { id: groupId } = await restoreGroup(tx, input, ctx)
    return getGroup(tx, { groupId }, ctx.actor)
  },
})
