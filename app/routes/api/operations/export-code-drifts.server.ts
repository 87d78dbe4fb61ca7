import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { DriftFilters } from '#app/features/codes/drift-inputs.ts'
import { exportDrifts } from '#app/features/codes/queries/export-drifts.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-code-drifts',
  method: 'get',
  path: '/brands/{brandId}/code-drifts.csv',
  tag: 'codes',
  summary: 'Coupons that somebody changed in VTEX as CSV, newest first',
  access: staffFor('codes.read'),
  input: DriftFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { slug } = await read((tx) => getBrand(tx, input, actor))
    return csvResponse(await exportDrifts(database(), input, actor, { language, signal }), `${slug}-drift`)
  },
})
