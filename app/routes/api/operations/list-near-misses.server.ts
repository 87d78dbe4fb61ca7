import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ListNearMisses } from '#app/features/health/inputs.ts'
import { listNearMisses } from '#app/features/health/queries/list-near-misses.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { NearMiss, presentNearMiss } from '../schemas/code-health.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-near-misses',
  method: 'get',
  path: '/brands/{brandId}/near-misses',
  tag: 'codes',
  summary: 'Orders whose coupon looks like a code, newest first',
  access: staffFor('health.read-near-misses'),
  input: ListNearMisses,
  output: pageOf(NearMiss),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return toPage(await listNearMisses(tx, input, actor), presentNearMiss)
  },
})
