import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { SignalFilters } from '#app/features/health/inputs.ts'
import { exportSignals } from '#app/features/health/queries/export-signals.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-signals',
  method: 'get',
  path: '/brands/{brandId}/code-signals.csv',
  tag: 'codes',
  summary: 'Signs that codes have leaked as CSV, newest first',
  access: staffFor('health.read'),
  input: SignalFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportSignals(database(), input, actor, { language, signal }), `${slug}-signals`)
  },
})
