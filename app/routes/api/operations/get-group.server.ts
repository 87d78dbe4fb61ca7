import { staffFor } from '#app/domain/permissions.ts'
import { GroupRef } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupDetail } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'get-group',
  method: 'get',
  path: '/influencer-groups/{groupId}',
  tag: 'influencers',
  summary: 'One group of influencers',
  access: staffFor('influencers.read-groups'),
  input: GroupRef,
  output: GroupDetail,
  run: (tx, input, { actor }) => getGroup(tx, input, actor),
})
