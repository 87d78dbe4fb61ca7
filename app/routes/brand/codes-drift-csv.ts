import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { DriftFilters } from '#app/features/codes/drift-inputs.ts'
import { exportDrifts } from '#app/features/codes/queries/export-drifts.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The differences of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const filters = listParams(request, DriftFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-drift`, language }, (client, options) =>
    exportDrifts(client, filters, actor, options),
  )
}
