import { rolesFor } from '#app/domain/permissions.ts'
import { retryCodeSync } from '#app/features/codes/commands/retry-code-sync.server.ts'
import { CodeRef } from '#app/features/codes/inputs.ts'
import { getCode } from '#app/features/codes/queries/get-code.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { CodeDetail } from '../schemas/code.server.ts'

export default defineOperation({
  id: 'sync-code',
  method: 'post',
  path: '/codes/{codeId}/sync',
  tag: 'codes',
  summary: 'Compares a code with VTEX again',
  access: rolesFor('codes.retry-code-sync'),
  input: CodeRef,
  output: CodeDetail,
  async run(tx, input, ctx) {
    await retryCodeSync(tx, input, ctx)
    return getCode(tx, input, ctx.actor)
  },
})
