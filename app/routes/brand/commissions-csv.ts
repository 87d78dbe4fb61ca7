import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { CommissionFilters } from '#app/features/commissions/inputs.ts'
import { exportCommissions } from '#app/features/commissions/queries/export-commissions.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The commissions of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('commissions.export'))
  const filters = listParams(request, CommissionFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-commissions`, language }, (client, options) =>
    exportCommissions(client, filters, actor, options),
  )
}
