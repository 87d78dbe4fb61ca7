import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { withdrawDataRequest } from '#app/features/privacy/commands/withdraw-data-request.server.ts'
import { DataRequestRef } from '#app/features/privacy/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'withdraw-data-request',
  method: 'post',
  path: '/me/data-requests/{requestId}/withdraw',
  tag: 'privacy',
  summary: 'Takes one’s own request back',
  access: rolesFor('privacy.request'),
  input: DataRequestRef,
  output: z.object({ requestId: z.uuid() }),
  run: withdrawDataRequest,
})
