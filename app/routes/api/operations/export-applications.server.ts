import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ApplicationFilters } from '#app/features/influencers/application-inputs.ts'
import { exportApplications } from '#app/features/influencers/queries/export-applications.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-applications',
  method: 'get',
  path: '/brands/{brandId}/applications.csv',
  tag: 'applications',
  summary: 'A brand’s applications as CSV, those that wait longest first',
  description: 'In the language of Accept-Language. Numbers of documents and accounts are not in it.',
  access: staffFor('influencers.read-applications'),
  input: ApplicationFilters.extend({ brandId: Id }),
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, ctx) {
    const { actor, language, signal, now } = ctx
    const { slug } = await ctx.read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportApplications(database(), input, actor, { language, signal, now }), `${slug}-applications`)
  },
})
