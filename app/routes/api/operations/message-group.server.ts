import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { messageGroup } from '#app/features/influencers/commands/message-group.server.ts'
import { MessageGroup } from '#app/features/influencers/group-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'message-group',
  method: 'post',
  path: '/influencer-groups/{groupId}/messages',
  tag: 'influencers',
  summary: 'Mails everybody who is in a group',
  description: 'In the brand’s name, to each in their language; three a day at most.',
  access: rolesFor('influencers.message-group'),
  status: 202,
  input: MessageGroup,
  output: z.object({ recipients: z.int().describe('Mails that were queued.') }),
  run: messageGroup,
})
