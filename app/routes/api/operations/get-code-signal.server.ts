import { staffFor } from '#app/domain/permissions.ts'
import { SignalRef } from '#app/features/health/inputs.ts'
import { getSignal } from '#app/features/health/queries/get-signal.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeSignal } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'get-code-signal',
  method: 'get',
  path: '/code-signals/{signalId}',
  tag: 'codes',
  summary: 'A sign that a code has leaked',
  access: staffFor('health.read'),
  input: SignalRef,
  output: CodeSignal,
  run: (tx, input, { actor }) => getSignal(tx, input, actor),
})
