import { staffFor } from '#app/domain/permissions.ts'
import { ListUsage } from '#app/features/health/inputs.ts'
import { listUsage } from '#app/features/health/queries/list-usage.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeUsage } from '../schemas/code-health.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-code-usage',
  method: 'get',
  path: '/brands/{brandId}/code-usage',
  tag: 'codes',
  summary: 'What codes sold and cost in the last days, those that sold most first',
  access: staffFor('health.read'),
  input: ListUsage,
  output: pageOf(CodeUsage),
  async run(tx, input, ctx) {
    return toPage(await listUsage(tx, input, ctx), (usage) => usage)
  },
})
