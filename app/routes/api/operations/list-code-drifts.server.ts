import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ListDrifts } from '#app/features/codes/drift-inputs.ts'
import { listDrifts } from '#app/features/codes/queries/list-drifts.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDrift } from '../schemas/code-drift.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-code-drifts',
  method: 'get',
  path: '/brands/{brandId}/code-drifts',
  tag: 'codes',
  summary: 'Coupons that somebody changed in VTEX, newest first',
  access: staffFor('codes.read'),
  input: ListDrifts,
  output: pageOf(CodeDrift),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return toPage(await listDrifts(tx, input, actor), (drift) => drift)
  },
})
