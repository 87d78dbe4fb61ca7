import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { openDataRequest } from '#app/features/privacy/commands/open-data-request.server.ts'
import { OpenDataRequest } from '#app/features/privacy/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'open-data-request',
  method: 'post',
  path: '/me/data-requests',
  tag: 'privacy',
  summary: 'Asks for one’s own data, their correction or their deletion',
  access: rolesFor('privacy.request'),
  status: 201,
  input: OpenDataRequest,
  output: z.object({ requestId: z.uuid(), dueOn: z.string() }),
  run: openDataRequest,
})
