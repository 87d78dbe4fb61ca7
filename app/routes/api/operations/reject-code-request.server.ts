import { rolesFor } from '#app/domain/permissions.ts'
import { rejectCodeRequest } from '#app/features/codes/commands/reject-code-request.server.ts'
import { getCodeRequest } from '#app/features/codes/queries/get-code-request.server.ts'
import { RejectCodeRequest } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeRequest } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'reject-code-request',
  method: 'post',
  path: '/code-requests/{codeRequestId}/reject',
  tag: 'codes',
  summary: 'Says no to a wish, with a reason that the influencer reads',
  access: rolesFor('codes.reject-code-request'),
  input: RejectCodeRequest,
  output: CodeRequest,
  async run(tx, input, ctx) {
    await rejectCodeRequest(tx, input, ctx)
    return getCodeRequest(tx, input, ctx.actor)
  },
})
