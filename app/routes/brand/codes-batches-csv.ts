import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { BatchFilters } from '#app/features/codes/batch/batch-inputs.ts'
import { exportBatches } from '#app/features/codes/queries/export-batches.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The batches of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const filters = listParams(request, BatchFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-code-batches`, language }, (client, options) =>
    exportBatches(client, filters, actor, options),
  )
}
