import { rolesFor } from '#app/domain/permissions.ts'
import { ListStatementEntries } from '#app/features/cut-offs/inputs.ts'
import { getStatement } from '#app/features/cut-offs/queries/get-statement.server.ts'
import { listStatementEntries } from '#app/features/cut-offs/queries/list-statement-entries.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { StatementEntry, toStatementEntry } from '../schemas/statement.server.ts'

export default defineOperation({
  id: 'list-statement-entries',
  method: 'get',
  path: '/statements/{statementId}/entries',
  tag: 'statements',
  summary: 'The ledger transactions that a statement rests on, last first',
  access: rolesFor('cut-offs.read-statements'),
  input: ListStatementEntries,
  output: pageOf(StatementEntry),
  async run(tx, input, { actor }) {
    await getStatement(tx, input, actor)
    return toPage(await listStatementEntries(tx, input, actor), toStatementEntry)
  },
})
