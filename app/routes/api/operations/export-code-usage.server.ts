import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { UsageFilters } from '#app/features/health/inputs.ts'
import { exportUsage } from '#app/features/health/queries/export-usage.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-usage',
  method: 'get',
  path: '/brands/{brandId}/code-usage.csv',
  tag: 'codes',
  summary: 'What codes sold and cost in the last days as CSV',
  access: staffFor('health.read'),
  input: UsageFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, now, language, signal, read }) {
    const brand = await read((tx) => getBrand(tx, input, actor))
    const csv = await exportUsage(database(), brand, input, { actor, now }, { language, signal })
    return csvResponse(csv, `${brand.slug}-usage`)
  },
})
