import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { retryFailedSyncs } from '#app/features/codes/commands/retry-failed-syncs.server.ts'
import { RetryFailedSyncs } from '#app/features/codes/drift-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'retry-failed-syncs',
  method: 'post',
  path: '/brands/{brandId}/vtex/sync/retry',
  tag: 'codes',
  summary: 'Syncs again the codes that failed, all or for one reason',
  access: rolesFor('codes.retry-failed-syncs'),
  input: RetryFailedSyncs,
  output: z.object({ retried: z.int() }),
  run: (tx, input, ctx) => retryFailedSyncs(tx, input, ctx),
})
