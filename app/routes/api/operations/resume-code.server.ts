import { rolesFor } from '#app/domain/permissions.ts'
import { resumeCode } from '#app/features/codes/commands/resume-code.server.ts'
import { MoveCode } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'resume-code',
  method: 'post',
  path: '/codes/{codeId}/resume',
  tag: 'codes',
  summary: 'Resumes a paused code',
  access: rolesFor('codes.resume-code'),
  input: MoveCode,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await resumeCode(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
