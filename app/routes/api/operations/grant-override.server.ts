import { rolesFor } from '#app/domain/permissions.ts'
import { grantOverride } from '#app/features/campaigns/commands/grant-override.server.ts'
import { GrantOverride } from '#app/features/campaigns/override-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Override } from '../schemas/member.server.ts'

export default defineOperation({
  id: 'grant-override',
  method: 'post',
  path: '/campaigns/{campaignId}/overrides',
  tag: 'campaigns',
  summary: 'Grants one influencer or one group a better rate',
  description: 'Better than the default rate and the lowest tier then in force; never for the past. They are told by mail.',
  access: rolesFor('campaigns.grant-override'),
  status: 201,
  input: GrantOverride,
  output: Override,
  run: grantOverride,
})
