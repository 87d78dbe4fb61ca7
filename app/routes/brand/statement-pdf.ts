import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { statementDocument } from '#app/features/cut-offs/document/statement-document.server.ts'
import { answerFile } from '#app/http/answer-file.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { storage } from '#app/platform/runtime.server.ts'
import { statementOfBrand } from './statement-of-brand.server.ts'

/** A statement as PDF, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.export'))
  const { actor, language, read } = visitor
  const { id: statementId } = await statementOfBrand(params.statementId, visitor)
  const file = await statementDocument({ statementId, language }, actor, { read, storage: storage() })
  return answerFile({ ...file, contentType: 'application/pdf' })
}
