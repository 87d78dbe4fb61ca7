import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { CodeFilters } from '#app/features/codes/inputs.ts'
import { exportCodes } from '#app/features/codes/queries/export-codes.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The codes of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const filters = listParams(request, CodeFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-codes`, language }, (client, options) =>
    exportCodes(client, filters, actor, options),
  )
}
