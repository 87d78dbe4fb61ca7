import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { exportCodeRequests } from '#app/features/codes/queries/export-code-requests.server.ts'
import { CodeRequestFilters } from '#app/features/codes/request-inputs.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The suggested codes of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('codes.read'))
  const filters = listParams(request, CodeRequestFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-code-requests`, language }, (client, options) =>
    exportCodeRequests(client, filters, actor, options),
  )
}
