import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { openToGroups } from '#app/features/campaigns/commands/open-to-groups.server.ts'
import { OpenToGroups } from '#app/features/campaigns/member-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'open-to-groups',
  method: 'put',
  path: '/campaigns/{campaignId}/groups',
  tag: 'campaigns',
  summary: 'Says which groups a campaign is for',
  description: 'None: everybody of the brand. Who takes part stays.',
  access: rolesFor('campaigns.open-to-groups'),
  input: OpenToGroups,
  output: z.object({ groupIds: z.array(z.uuid()) }),
  run: openToGroups,
})
