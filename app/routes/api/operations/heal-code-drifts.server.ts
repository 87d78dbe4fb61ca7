import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { healDrifts } from '#app/features/codes/commands/heal-drifts.server.ts'
import { DecideDrifts } from '#app/features/codes/drift-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'heal-code-drifts',
  method: 'post',
  path: '/brands/{brandId}/code-drifts/heal',
  tag: 'codes',
  summary: 'Gives coupons that somebody changed in VTEX our values again',
  access: rolesFor('codes.heal-drifts'),
  input: DecideDrifts,
  output: z.object({ healed: z.int() }),
  run: (tx, input, ctx) => healDrifts(tx, input, ctx),
})
