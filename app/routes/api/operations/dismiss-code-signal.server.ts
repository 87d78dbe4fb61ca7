import { rolesFor } from '#app/domain/permissions.ts'
import { dismissSignal } from '#app/features/health/commands/dismiss-signal.server.ts'
import { DismissSignal } from '#app/features/health/inputs.ts'
import { getSignal } from '#app/features/health/queries/get-signal.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeSignal } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'dismiss-code-signal',
  method: 'post',
  path: '/code-signals/{signalId}/dismiss',
  tag: 'codes',
  summary: 'It means nothing, with the reason',
  access: rolesFor('health.dismiss-signal'),
  input: DismissSignal,
  output: CodeSignal,
  async run(tx, input, ctx) {
    await dismissSignal(tx, input, ctx)
    return getSignal(tx, input, ctx.actor)
  },
})
