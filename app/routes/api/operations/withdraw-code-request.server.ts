import { rolesFor } from '#app/domain/permissions.ts'
import { withdrawCodeRequest } from '#app/features/codes/commands/withdraw-code-request.server.ts'
import { getCodeRequest } from '#app/features/codes/queries/get-code-request.server.ts'
import { CodeRequestRef } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeRequest } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'withdraw-code-request',
  method: 'post',
  path: '/code-requests/{codeRequestId}/withdraw',
  tag: 'codes',
  summary: 'An influencer takes a wish back while nobody has answered',
  access: rolesFor('codes.request-code'),
  input: CodeRequestRef,
  output: CodeRequest,
  async run(tx, input, ctx) {
    await withdrawCodeRequest(tx, input, ctx)
    return getCodeRequest(tx, input, ctx.actor)
  },
})
