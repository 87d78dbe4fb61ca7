import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { SignalFilters } from '#app/features/health/inputs.ts'
import { exportSignals } from '#app/features/health/queries/export-signals.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The signs of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('health.read'))
  const filters = listParams(request, SignalFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-signals`, language }, (client, options) =>
    exportSignals(client, filters, actor, options),
  )
}
