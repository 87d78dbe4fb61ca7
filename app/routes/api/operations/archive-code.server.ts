import { rolesFor } from '#app/domain/permissions.ts'
import { archiveCode } from '#app/features/codes/commands/archive-code.server.ts'
import { MoveCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'archive-code',
  method: 'post',
  path: '/codes/{codeId}/archive',
  tag: 'codes',
  summary: 'Archives a code',
  access: rolesFor('codes.archive-code'),
  input: MoveCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await archiveCode(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
