import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { checkDrift } from '#app/features/codes/commands/check-drift.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'

export default defineOperation({
  id: 'check-code-drift',
  method: 'post',
  path: '/brands/{brandId}/code-drifts/check',
  tag: 'codes',
  summary: 'Compares all of a brand’s coupons and promotions with what we left in VTEX',
  description: 'Runs daily by itself. What is found appears in the list within a minute.',
  access: rolesFor('codes.check-drift'),
  input: z.object({ brandId: Id }),
  output: z.object({}),
  async run(tx, input, ctx) {
    await checkDrift(tx, input, ctx)
    return {}
  },
})
