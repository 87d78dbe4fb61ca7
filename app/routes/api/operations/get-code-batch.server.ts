import { staffFor } from '#app/domain/permissions.ts'
import { BatchRef } from '#app/features/codes/batch/batch-inputs.ts'
import { getBatch } from '#app/features/codes/queries/get-batch.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeBatchDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'get-code-batch',
  method: 'get',
  path: '/code-batches/{batchId}',
  tag: 'codes',
  summary: 'A batch of codes: how far it has come, and the rows that failed',
  access: staffFor('codes.read'),
  input: BatchRef,
  output: CodeBatchDetail,
  run: (tx, input, { actor }) => getBatch(tx, input, actor),
})
