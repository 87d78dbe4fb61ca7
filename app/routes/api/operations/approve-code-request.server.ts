import { rolesFor } from '#app/domain/permissions.ts'
import { approveCodeRequest } from '#app/features/codes/commands/approve-code-request.server.ts'
import { getCodeRequest } from '#app/features/codes/queries/get-code-request.server.ts'
import { ApproveCodeRequest } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeRequest } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'approve-code-request',
  method: 'post',
  path: '/code-requests/{codeRequestId}/approve',
  tag: 'codes',
  summary: 'Gives an influencer the code they wished for, or one with another word',
  access: rolesFor('codes.approve-code-request'),
  input: ApproveCodeRequest,
  output: CodeRequest,
  async run(tx, input, ctx) {
    await approveCodeRequest(tx, input, ctx)
    return getCodeRequest(tx, input, ctx.actor)
  },
})
