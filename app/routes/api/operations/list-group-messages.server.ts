import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { GroupRef } from '#app/features/influencers/group-inputs.ts'
import { getGroup } from '#app/features/influencers/queries/get-group.server.ts'
import { listGroupMessages } from '#app/features/influencers/queries/list-group-messages.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { GroupMessage } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'list-group-messages',
  method: 'get',
  path: '/influencer-groups/{groupId}/messages',
  tag: 'influencers',
  summary: 'The last messages to a group',
  access: staffFor('influencers.read-groups'),
  input: GroupRef,
  output: z.object({ data: z.array(GroupMessage) }),
  async run(tx, input, { actor }) {
    await getGroup(tx, input, actor)
    return { data: await listGroupMessages(tx, input, actor) }
  },
})
