import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'get-code',
  method: 'get',
  path: '/codes/{codeId}',
  tag: 'codes',
  summary: 'One code with who held it when',
  access: rolesFor('codes.read'),
  input: z.object({ codeId: Id }),
  output: CodeDetail,
  run: (tx, input, { actor }) => getCode(tx, input, actor),
})
