import { rolesFor } from '#app/domain/permissions.ts'
import { refuseDataRequest } from '#app/features/privacy/commands/refuse-data-request.server.ts'
import { RefuseDataRequest } from '#app/features/privacy/inputs.ts'
import { getDataRequest } from '#app/features/privacy/queries/get-data-request.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DataRequestDetail } from '../schemas/data-request.server.ts'

export default defineOperation({
  id: 'refuse-data-request',
  method: 'post',
  path: '/data-requests/{requestId}/refuse',
  tag: 'privacy',
  summary: 'Refuses a request, with its reason',
  access: rolesFor('privacy.answer-request'),
  input: RefuseDataRequest,
  output: DataRequestDetail,
  async run(tx, input, ctx) {
    await refuseDataRequest(tx, input, ctx)
    return getDataRequest(tx, input.requestId, ctx.actor)
  },
})
