import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { closeNow } from '#app/features/cut-offs/commands/close-now.server.ts'
import { CloseNow } from '#app/features/cut-offs/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'close-cut-offs',
  method: 'post',
  path: '/brands/{brandId}/cut-offs/close',
  tag: 'statements',
  summary: 'Closes a brand’s due half months without waiting for the hour',
  description: 'The work runs on by itself; look at the cut-offs for what came of it.',
  access: staffFor('cut-offs.close'),
  status: 202,
  input: CloseNow,
  output: z.object({ due: z.int().describe('Half months that are being closed.') }),
  run: closeNow,
})
