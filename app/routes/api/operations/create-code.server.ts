import { rolesFor } from '#app/domain/permissions.ts'
import { createCode } from '#app/features/codes/commands/create-code.server.ts'
import { CreateCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'create-code',
  method: 'post',
  path: '/codes',
  tag: 'codes',
  summary: 'Gives an influencer a code, as it is or made from a pattern',
  access: rolesFor('codes.create-code'),
  status: 201,
  input: CreateCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    const { id: codeId } = await createCode(tx, input, ctx)
    return getCode(tx, { codeId }, ctx.actor)
  },
})
