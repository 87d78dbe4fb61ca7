import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { MemberFilters } from '#app/features/campaigns/member-inputs.ts'
import { exportMembers } from '#app/features/campaigns/queries/export-members.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-members',
  method: 'get',
  path: '/brands/{brandId}/members.csv',
  tag: 'campaigns',
  summary: 'Who takes part in a brand’s campaigns as CSV',
  description: 'In the language of Accept-Language.',
  access: staffFor('campaigns.read-members'),
  input: MemberFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal } = ctx
    const { slug } = await ctx.read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportMembers(database(), input, actor, { language, signal }), `${slug}-members`)
  },
})
