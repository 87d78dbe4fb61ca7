import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { NearMissFilters } from '#app/features/health/inputs.ts'
import { exportNearMisses } from '#app/features/health/queries/export-near-misses.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-near-misses',
  method: 'get',
  path: '/brands/{brandId}/near-misses.csv',
  tag: 'codes',
  summary: 'Orders whose coupon looks like a code as CSV, newest first',
  access: staffFor('health.read-near-misses'),
  input: NearMissFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportNearMisses(database(), input, actor, { language, signal }), `${slug}-near-misses`)
  },
})
