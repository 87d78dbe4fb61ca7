import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { BrandRef } from '#app/features/health/inputs.ts'
import { findThresholds } from '#app/features/health/queries/find-thresholds.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { RadarThresholds } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'get-radar-thresholds',
  method: 'get',
  path: '/brands/{brandId}/radar',
  tag: 'codes',
  summary: 'From when on the radar of a brand speaks',
  access: staffFor('health.read'),
  input: BrandRef,
  output: RadarThresholds,
  async run(tx, input, { actor }) {
    const { id } = await getBrand(tx, input, actor)
    return findThresholds(tx, id)
  },
})
