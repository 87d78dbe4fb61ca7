import { rolesFor } from '#app/domain/permissions.ts'
import { ListStatements } from '#app/features/cut-offs/inputs.ts'
import { listStatements } from '#app/features/cut-offs/queries/list-statements.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { Statement, toStatement } from '../schemas/statement.server.ts'

export default defineOperation({
  id: 'list-statements',
  method: 'get',
  path: '/statements',
  tag: 'statements',
  summary: 'Statements of the caller’s brands, or the caller’s own, newest first',
  access: rolesFor('cut-offs.read-statements'),
  input: ListStatements,
  output: pageOf(Statement),
  async run(tx, input, { actor }) {
    return toPage(await listStatements(tx, input, actor), toStatement)
  },
})
