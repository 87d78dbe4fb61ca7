import type { LoaderFunctionArgs } from '@remix-run/node'
import { cutOffLabel } from '#app/domain/cut-off.ts'
import { staffFor } from '#app/domain/permissions.ts'
import { cutOffNotFound } from '#app/features/cut-offs/errors.ts'
import { StatementFilters } from '#app/features/cut-offs/inputs.ts'
import { exportStatements } from '#app/features/cut-offs/queries/export-statements.server.ts'
import { getCutOff } from '#app/features/cut-offs/queries/get-cut-off.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { pageRefusal } from '#app/http/problem.server.ts'
import { idParam, listParams } from '#app/http/read-page.server.ts'

/** The statements of a cut-off, as the list with the same search shows them, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language, read } = await requireBrand(request, params.brandSlug, ...staffFor('cut-offs.export'))
  const cutOffId = idParam(params.cutOffId)
  const cutOff = await read((tx) => getCutOff(tx, { cutOffId }, actor))
  if (cutOff.brandId !== brand.id) throw pageRefusal(cutOffNotFound())
  const filters = listParams(request, StatementFilters, { cutOffId, brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-${cutOffLabel(cutOff.firstDay)}`, language }, (client, options) =>
    exportStatements(client, filters, actor, options),
  )
}
