import { rolesFor } from '#app/domain/permissions.ts'
import { acknowledgeSignal } from '#app/features/health/commands/acknowledge-signal.server.ts'
import { SignalRef } from '#app/features/health/inputs.ts'
import { getSignal } from '#app/features/health/queries/get-signal.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeSignal } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'acknowledge-code-signal',
  method: 'post',
  path: '/code-signals/{signalId}/acknowledge',
  tag: 'codes',
  summary: 'Somebody looks into it',
  description: 'It opens again only when it gets clearly worse.',
  access: rolesFor('health.acknowledge-signal'),
  input: SignalRef,
  output: CodeSignal,
  async run(tx, input, ctx) {
    await acknowledgeSignal(tx, input, ctx)
    return getSignal(tx, input, ctx.actor)
  },
})
