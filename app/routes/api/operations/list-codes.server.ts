import { rolesFor } from '#app/domain/permissions.ts'
import { ListCodes } from '#app/features/codes/inputs.ts'
import { listCodes } from '#app/features/codes/queries/list-codes.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Code } from '../schemas/code.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-codes',
  method: 'get',
  path: '/codes',
  tag: 'codes',
  summary: 'Codes of the caller’s brands, or the caller’s own, newest first',
  access: rolesFor('codes.read'),
  input: ListCodes,
  output: pageOf(Code),
  async run(tx, input, { actor }) {
    return toPage(await listCodes(tx, input, actor), (code) => code)
  },
})
