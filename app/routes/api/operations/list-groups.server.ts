import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { GroupFilters } from '#app/features/influencers/group-inputs.ts'
import { listGroups } from '#app/features/influencers/queries/list-groups.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Group } from '../schemas/group.server.ts'

export default defineOperation({
  id: 'list-groups',
  method: 'get',
  path: '/brands/{brandId}/influencer-groups',
  tag: 'influencers',
  summary: 'A brand’s groups of influencers by name',
  access: staffFor('influencers.read-groups'),
  input: GroupFilters,
  output: z.object({ data: z.array(Group) }),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return { data: await listGroups(tx, input, actor) }
  },
})
