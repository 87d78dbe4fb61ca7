import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ListCutOffs } from '#app/features/cut-offs/inputs.ts'
import { listCutOffs } from '#app/features/cut-offs/queries/list-cut-offs.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CutOff, toCutOff } from '../schemas/cut-off.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-cut-offs',
  method: 'get',
  path: '/brands/{brandId}/cut-offs',
  tag: 'statements',
  summary: 'A brand’s half months that are over, newest first',
  access: staffFor('cut-offs.read'),
  input: ListCutOffs,
  output: pageOf(CutOff),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return toPage(await listCutOffs(tx, input, actor), toCutOff)
  },
})
