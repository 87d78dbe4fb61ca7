import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { listTags } from '#app/features/influencers/queries/list-tags.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'

export default defineOperation({
  id: 'list-tags',
  method: 'get',
  path: '/brands/{brandId}/influencer-tags',
  tag: 'influencers',
  summary: 'The tags that a brand uses, the most used first',
  access: staffFor('influencers.read-groups'),
  input: z.object({ brandId: Id }),
  output: z.object({ data: z.array(z.object({ tag: z.string(), people: z.int() })) }),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return { data: await listTags(tx, input, actor) }
  },
})
