import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { findComingCutOff } from '#app/features/cut-offs/queries/find-coming-cut-off.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { ComingCutOff, toComingCutOff } from '../schemas/cut-off.server.ts'

export default defineOperation({
  id: 'get-next-cut-off',
  method: 'get',
  path: '/brands/{brandId}/cut-offs/next',
  tag: 'statements',
  summary: 'Which half month of a brand is sealed next, and when',
  access: staffFor('cut-offs.read'),
  input: z.object({ brandId: Id }),
  output: ComingCutOff,
  async run(tx, input, { actor, now }) {
    return toComingCutOff(await findComingCutOff(tx, await getBrand(tx, input, actor), now))
  },
})
