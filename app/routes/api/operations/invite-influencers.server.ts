import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { inviteInfluencers } from '#app/features/campaigns/commands/invite-influencers.server.ts'
import { InviteInfluencers } from '#app/features/campaigns/member-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'invite-influencers',
  method: 'post',
  path: '/campaigns/{campaignId}/invitations',
  tag: 'campaigns',
  summary: 'Asks influencers, or a whole group, to take part',
  description: 'Each is told by mail.',
  access: rolesFor('campaigns.invite-member'),
  input: InviteInfluencers,
  output: z.object({
    invited: z.int(),
    joined: z.int().describe('They had applied: the invitation is the answer.'),
    skipped: z.int().describe('Invited or taking part already.'),
  }),
  run: inviteInfluencers,
})
