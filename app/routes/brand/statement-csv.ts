import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { exportStatementEntries } from '#app/features/cut-offs/queries/export-statement-entries.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { statementOfBrand } from './statement-of-brand.server.ts'

/** What a statement rests on, entry by entry. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.export'))
  const { actor, brand, language } = visitor
  const { id, number, influencer } = await statementOfBrand(params.statementId, visitor)
  return answerCsv(request, { name: `${brand.slug}-${number}-${influencer.handle}`, language }, (client, options) =>
    exportStatementEntries(client, { statementId: id }, actor, options),
  )
}
