import { rolesFor } from '#app/domain/permissions.ts'
import { actOnSignal } from '#app/features/health/commands/act-on-signal.server.ts'
import { ActOnSignal } from '#app/features/health/inputs.ts'
import { getSignal } from '#app/features/health/queries/get-signal.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeSignal } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'act-on-code-signal',
  method: 'post',
  path: '/code-signals/{signalId}/act',
  tag: 'codes',
  summary: 'Does something about a leak, from now on',
  description: 'Another code, limits, single-use codes or a pause. What was earned stays as it is.',
  access: rolesFor('health.act-on-signal'),
  input: ActOnSignal,
  output: CodeSignal,
  async run(tx, input, ctx) {
    await actOnSignal(tx, input, ctx)
    return getSignal(tx, input, ctx.actor)
  },
})
