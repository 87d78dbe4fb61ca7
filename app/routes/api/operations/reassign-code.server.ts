import { rolesFor } from '#app/domain/permissions.ts'
import { reassignCode } from '#app/features/codes/commands/reassign-code.server.ts'
import { ReassignCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'reassign-code',
  method: 'post',
  path: '/codes/{codeId}/reassign',
  tag: 'codes',
  summary: 'Gives a code to another influencer; orders placed before stay where they are',
  access: rolesFor('codes.reassign-code'),
  input: ReassignCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await reassignCode(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
