import { rolesFor } from '#app/domain/permissions.ts'
import { StatementRef } from '#app/features/cut-offs/inputs.ts'
import { getStatement } from '#app/features/cut-offs/queries/get-statement.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { StatementDetail, toStatementDetail } from '../schemas/statement.server.ts'

export default defineOperation({
  id: 'get-statement',
  method: 'get',
  path: '/statements/{statementId}',
  tag: 'statements',
  summary: 'One statement: what happened between two balances, and what comes next',
  access: rolesFor('cut-offs.read-statements'),
  input: StatementRef,
  output: StatementDetail,
  async run(tx, input, { actor }) {
    return toStatementDetail(await getStatement(tx, input, actor))
  },
})
