import { checkCode } from '#app/features/codes/queries/check-code.server.ts'
import { RequestCode } from '#app/features/codes/request-inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeCheck } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'check-code',
  method: 'post',
  path: '/codes/check',
  tag: 'codes',
  summary: 'Whether a campaign’s brand could give a code, with free ones near it where it could not',
  access: 'signed-in',
  input: RequestCode,
  output: CodeCheck,
  run: checkCode,
})
