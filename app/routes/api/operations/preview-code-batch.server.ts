import { rolesFor } from '#app/domain/permissions.ts'
import { StartCodeBatch } from '#app/features/codes/batch/batch-inputs.ts'
import { previewBatch } from '#app/features/codes/queries/preview-batch.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeBatchPreview } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'preview-code-batch',
  method: 'post',
  path: '/code-batches/preview',
  tag: 'codes',
  summary: 'What would come of each row of a batch; nothing is made',
  access: rolesFor('codes.start-batch'),
  input: StartCodeBatch,
  output: CodeBatchPreview,
  run: previewBatch,
})
