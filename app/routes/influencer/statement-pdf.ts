import type { LoaderFunctionArgs } from '@remix-run/node'
import { statementDocument } from '#app/features/cut-offs/document/statement-document.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { storage } from '#app/platform/runtime.server.ts'
import { ownStatement } from './own-statement.server.ts'

/** One's statement as PDF, in the language that one reads. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, language, read } = visitor
  const { id: statementId } = await ownStatement(params.statementId, visitor)
  const file = await statementDocument({ statementId, language }, actor, { read, storage: storage() })
  return answerFile({ ...file, contentType: 'application/pdf' })
}
