import { staffFor } from '#app/domain/permissions.ts'
import { overrideGates } from '#app/features/cut-offs/commands/override-gates.server.ts'
import { OverrideGates } from '#app/features/cut-offs/inputs.ts'
import { getCutOff } from '#app/features/cut-offs/queries/get-cut-off.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CutOffDetail, toCutOffDetail } from '../schemas/cut-off.server.ts'

export default defineOperation({
  id: 'override-cut-off',
  method: 'post',
  path: '/cut-offs/{cutOffId}/override',
  tag: 'statements',
  summary: 'Lets a half month be sealed although a gate is not met',
  description: 'Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: staffFor('cut-offs.override-gates'),
  input: OverrideGates,
  output: CutOffDetail,
  async run(tx, input, ctx) {
    return toCutOffDetail(await getCutOff(tx, await overrideGates(tx, input, ctx), ctx.actor))
  },
})
