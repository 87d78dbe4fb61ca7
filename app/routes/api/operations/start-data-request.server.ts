import { rolesFor } from '#app/domain/permissions.ts'
import { startDataRequest } from '#app/features/privacy/commands/start-data-request.server.ts'
import { DataRequestRef } from '#app/features/privacy/inputs.ts'
import { getDataRequest } from '#app/features/privacy/queries/get-data-request.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DataRequestDetail } from '../schemas/data-request.server.ts'

export default defineOperation({
  id: 'start-data-request',
  method: 'post',
  path: '/data-requests/{requestId}/start',
  tag: 'privacy',
  summary: 'Says that somebody works on a request',
  access: rolesFor('privacy.answer-request'),
  input: DataRequestRef,
  output: DataRequestDetail,
  async run(tx, input, ctx) {
    await startDataRequest(tx, input, ctx)
    return getDataRequest(tx, input.requestId, ctx.actor)
  },
})
