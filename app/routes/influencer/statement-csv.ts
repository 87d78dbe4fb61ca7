import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportStatementEntries } from '#app/features/cut-offs/queries/export-statement-entries.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { ownStatement } from './own-statement.server.ts'

/** What one's statement rests on, entry by entry. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { id, number } = await ownStatement(params.statementId, visitor)
  return answerCsv(request, { name: number, language: visitor.language }, (client, options) =>
    exportStatementEntries(client, { statementId: id }, visitor.actor, options),
  )
}
