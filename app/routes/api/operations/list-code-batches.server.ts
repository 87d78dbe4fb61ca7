import { staffFor } from '#app/domain/permissions.ts'
import { ListBatches } from '#app/features/codes/batch/batch-inputs.ts'
import { listBatches } from '#app/features/codes/queries/list-batches.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeBatch } from '../schemas/code.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-code-batches',
  method: 'get',
  path: '/code-batches',
  tag: 'codes',
  summary: 'Batches of codes of the caller’s brands, newest first',
  access: staffFor('codes.read'),
  input: ListBatches,
  output: pageOf(CodeBatch),
  async run(tx, input, { actor }) {
    return toPage(await listBatches(tx, input, actor), (batch) => batch)
  },
})
