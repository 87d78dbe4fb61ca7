import { rolesFor } from '#app/domain/permissions.ts'
import { updateCode } from '#app/features/codes/commands/update-code.server.ts'
import { UpdateCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'update-code',
  method: 'patch',
  path: '/codes/{codeId}',
  tag: 'codes',
  summary: 'Changes the limits and the validity of a code; a later end lets an expired one work again',
  access: rolesFor('codes.update-code'),
  input: UpdateCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await updateCode(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
