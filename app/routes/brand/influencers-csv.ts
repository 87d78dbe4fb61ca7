import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { InfluencerFilters } from '#app/features/influencers/inputs.ts'
import { exportInfluencers } from '#app/features/influencers/queries/export-influencers.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { peopleElsewhere } from '../people-elsewhere.server.ts'

/** The influencers of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read'))
  const filters = { ...listParams(request, InfluencerFilters), brandId: brand.id }
  return answerCsv(request, { name: `${brand.slug}-influencers`, language }, (client, options) =>
    exportInfluencers(client, filters, actor, { ...options, elsewhere: peopleElsewhere(filters) }),
  )
}
