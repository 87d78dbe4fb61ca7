import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { GroupFilters } from '#app/features/influencers/group-inputs.ts'
import { exportGroups } from '#app/features/influencers/queries/export-groups.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-groups',
  method: 'get',
  path: '/brands/{brandId}/influencer-groups.csv',
  tag: 'influencers',
  summary: 'A brand’s groups as CSV',
  description: 'In the language of Accept-Language.',
  access: staffFor('influencers.read-groups'),
  input: GroupFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal } = ctx
    const file = `${(await ctx.read((tx) => getBrand(tx, input, actor))).slug}-groups`
    return csvResponse(await exportGroups(database(), input, actor, { language, signal }), file)
  },
})
