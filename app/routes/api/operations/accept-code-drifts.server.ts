import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { acceptDrifts } from '#app/features/codes/commands/accept-drifts.server.ts'
import { DecideDrifts } from '#app/features/codes/drift-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'accept-code-drifts',
  method: 'post',
  path: '/brands/{brandId}/code-drifts/accept',
  tag: 'codes',
  summary: 'Lets what somebody changed in VTEX count',
  description: 'A coupon archived there pauses its code; other limits become the code’s.',
  access: rolesFor('codes.accept-drifts'),
  input: DecideDrifts,
  output: z.object({ accepted: z.int(), refused: z.int().describe('Those that can only be healed.') }),
  run: (tx, input, ctx) => acceptDrifts(tx, input, ctx),
})
