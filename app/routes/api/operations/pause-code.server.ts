import { rolesFor } from '#app/domain/permissions.ts'
import { pauseCode } from '#app/features/codes/commands/pause-code.server.ts'
import { MoveCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'pause-code',
  method: 'post',
  path: '/codes/{codeId}/pause',
  tag: 'codes',
  summary: 'Pauses a code',
  access: rolesFor('codes.pause-code'),
  input: MoveCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await pauseCode(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
