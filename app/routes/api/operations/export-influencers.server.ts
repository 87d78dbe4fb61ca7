import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { InfluencerFilters } from '#app/features/influencers/inputs.ts'
import { exportInfluencers } from '#app/features/influencers/queries/export-influencers.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { peopleElsewhere } from '../../people-elsewhere.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-influencers',
  method: 'get',
  path: '/brands/{brandId}/influencers.csv',
  tag: 'influencers',
  summary: 'A brand’s influencers as CSV',
  description: 'In the language of Accept-Language.',
  access: staffFor('influencers.read'),
  input: InfluencerFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal } = ctx
    const { slug } = await ctx.read((tx) => getBrand(tx, input, actor))
    const options = { language, signal, elsewhere: peopleElsewhere(input) }
    return csvResponse(await exportInfluencers(database(), input, actor, options), `${slug}-influencers`)
  },
})
