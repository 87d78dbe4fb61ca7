import { rolesFor } from '#app/domain/permissions.ts'
import { StartCodeBatch } from '#app/features/codes/batch/batch-inputs.ts'
import { startCodeBatch } from '#app/features/codes/commands/start-code-batch.server.ts'
import { getBatch } from '#app/features/codes/queries/get-batch.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeBatchDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'start-code-batch',
  method: 'post',
  path: '/code-batches',
  tag: 'codes',
  summary: 'Begins to make many codes at once, by a pattern or from a CSV',
  description: 'Answers at once; the codes are made meanwhile. Ask for the batch to see how far it has come.',
  access: rolesFor('codes.start-batch'),
  status: 202,
  input: StartCodeBatch,
  output: CodeBatchDetail,
  async run(tx, input, ctx) {
    return getBatch(tx, await startCodeBatch(tx, input, ctx), ctx.actor)
  },
})
