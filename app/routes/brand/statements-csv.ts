import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { StatementFilters } from '#app/features/cut-offs/inputs.ts'
import { exportStatements } from '#app/features/cut-offs/queries/export-statements.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The statements of a brand that the address parameters ask for, period by period; all of them without any. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.export'))
  const filters = listParams(request, StatementFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-statements`, language }, (client, options) =>
    exportStatements(client, filters, actor, options),
  )
}
