import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { GroupFilters } from '#app/features/influencers/group-inputs.ts'
import { exportGroups } from '#app/features/influencers/queries/export-groups.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The groups of the list with the same address parameters. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-groups'))
  const filters = listParams(request, GroupFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-groups`, language }, (client, options) =>
    exportGroups(client, filters, actor, options),
  )
}
