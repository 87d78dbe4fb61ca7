import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { ListSignals } from '#app/features/health/inputs.ts'
import { listSignals } from '#app/features/health/queries/list-signals.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeSignal } from '../schemas/code-health.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-code-signals',
  method: 'get',
  path: '/brands/{brandId}/code-signals',
  tag: 'codes',
  summary: 'Signs that codes have leaked, newest first',
  access: staffFor('health.read'),
  input: ListSignals,
  output: pageOf(CodeSignal),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    return toPage(await listSignals(tx, input, actor), (signal) => signal)
  },
})
