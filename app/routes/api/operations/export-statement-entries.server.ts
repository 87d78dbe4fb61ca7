import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { StatementRef } from '#app/features/cut-offs/inputs.ts'
import { exportStatementEntries } from '#app/features/cut-offs/queries/export-statement-entries.server.ts'
import { getStatement } from '#app/features/cut-offs/queries/get-statement.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-statement-entries',
  method: 'get',
  path: '/statements/{statementId}/entries.csv',
  tag: 'statements',
  summary: 'What a statement rests on as CSV, oldest first',
  description: 'In the language of Accept-Language: separators, decimals and words.',
  access: rolesFor('cut-offs.export'),
  input: StatementRef,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(input, { actor, language, signal, read }) {
    const { number } = await read((tx) => getStatement(tx, input, actor))
    return csvResponse(await exportStatementEntries(database(), input, actor, { language, signal }), number)
  },
})
