import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { NearMissFilters } from '#app/features/health/inputs.ts'
import { exportNearMisses } from '#app/features/health/queries/export-near-misses.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The near misses of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('health.read-near-misses'))
  const filters = listParams(request, NearMissFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-near-misses`, language }, (client, options) =>
    exportNearMisses(client, filters, actor, options),
  )
}
