import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { exportBatchResults } from '#app/features/codes/queries/export-batch-results.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { batchOfBrand } from './batch-of-brand.server.ts'

/** What came of a batch, row by row. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const { id: batchId } = await batchOfBrand(params.batchId, visitor)
  const { actor, brand, language } = visitor
  return answerCsv(request, { name: `${brand.slug}-code-batch`, language }, (client, options) =>
    exportBatchResults(client, { batchId }, actor, options),
  )
}
