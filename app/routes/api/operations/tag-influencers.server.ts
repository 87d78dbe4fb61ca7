import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { tagInfluencers } from '#app/features/influencers/commands/tag-influencers.server.ts'
import { TagInfluencers } from '#app/features/influencers/mark-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'tag-influencers',
  method: 'post',
  path: '/brands/{brandId}/influencer-tags',
  tag: 'influencers',
  summary: 'Puts tags on influencers of a brand',
  access: rolesFor('influencers.tag-influencers'),
  input: TagInfluencers,
  output: z.object({ added: z.int().describe('Tags that are new.') }),
  run: tagInfluencers,
})
