import { CodeRef } from '#app/features/codes/inputs.ts'
import { getCodeShare } from '#app/features/codes/queries/get-code-share.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeShare } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'get-code-share',
  method: 'get',
  path: '/codes/{codeId}/share',
  tag: 'codes',
  summary: 'Everything to share a code: the shop’s link with UTMs, and a text in both languages',
  access: 'signed-in',
  input: CodeRef,
  output: CodeShare,
  run: (tx, input, { actor }) => getCodeShare(tx, input, actor),
})
