import { rolesFor } from '#app/domain/permissions.ts'
import { requestCode } from '#app/features/codes/commands/request-code.server.ts'
import { getCodeRequest } from '#app/features/codes/queries/get-code-request.server.ts'
import { RequestCode } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeRequest } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'request-code',
  method: 'post',
  path: '/code-requests',
  tag: 'codes',
  summary: 'An influencer wishes for a code of their own; a manager answers',
  access: rolesFor('codes.request-code'),
  status: 201,
  input: RequestCode,
  output: CodeRequest,
  async run(tx, input, ctx) {
    return getCodeRequest(tx, await requestCode(tx, input, ctx), ctx.actor)
  },
})
