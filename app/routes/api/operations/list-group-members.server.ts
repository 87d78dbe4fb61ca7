import { staffFor } from '#app/domain/permissions.ts'
import { ListGroupMembers } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { listGroupMembers } from '#app/features/influencers/queries/list-group-members.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupMember } from '../schemas/group.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-group-members',
  method: 'get',
  path: '/influencer-groups/{groupId}/members',
  tag: 'influencers',
  summary: 'Who is and was in a group, the last to come first',
  access: staffFor('influencers.read-groups'),
  input: ListGroupMembers,
  output: pageOf(GroupMember),
  async run(tx, input, { actor }) {
    await getGroup(tx, input, actor)
    return toPage(await listGroupMembers(tx, input, actor), (member) => member)
  },
})
