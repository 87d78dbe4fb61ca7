import { rolesFor } from '#app/domain/permissions.ts'
import { DataRequestRef } from '#app/features/privacy/inputs.ts'
import { getDataRequest } from '#app/features/privacy/queries/get-data-request.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { DataRequestDetail } from '../schemas/data-request.server.ts'

export default defineOperation({
  id: 'get-data-request',
  method: 'get',
  path: '/data-requests/{requestId}',
  tag: 'privacy',
  summary: 'A request with its history, and what a deletion would do',
  access: rolesFor('privacy.read-requests'),
  input: DataRequestRef,
  output: DataRequestDetail,
  async run(tx, { requestId }, { actor }) {
    return getDataRequest(tx, requestId, actor)
  },
})
