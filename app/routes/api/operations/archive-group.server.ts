import { rolesFor } from '#app/domain/permissions.ts'
import { archiveGroup } from '#app/features/influencers/commands/archive-group.server.ts'
import { GroupRef } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupDetail } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'archive-group',
  method: 'post',
  path: '/influencer-groups/{groupId}/archive',
  tag: 'influencers',
  summary: 'Takes a group out of use',
  description: 'Who is in it stays, with the rates that it was granted.',
  access: rolesFor('influencers.archive-group'),
  input: GroupRef,
  output: GroupDetail,
  async run(tx, input, ctx) {
    const { id: groupId } = await archiveGroup(tx, input, ctx)
    return getGroup(tx, { groupId }, ctx.actor)
  },
})
