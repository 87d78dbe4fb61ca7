import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { untagInfluencers } from '#app/features/influencers/commands/untag-influencers.server.ts'
import { TagInfluencers } from '#app/features/influencers/mark-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'untag-influencers',
  method: 'post',
  path: '/brands/{brandId}/influencer-tags/remove',
  tag: 'influencers',
  summary: 'Takes tags off influencers of a brand',
  access: rolesFor('influencers.untag-influencers'),
  input: TagInfluencers,
  output: z.object({ removed: z.int() }),
  run: untagInfluencers,
})
