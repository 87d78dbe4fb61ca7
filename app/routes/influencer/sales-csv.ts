import type { LoaderFunctionArgs } from '@remix-run/node'
import { CommissionFilters } from '#app/features/commissions/inputs.ts'
import { exportCommissions } from '#app/features/commissions/queries/export-commissions.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'

/** Exactly the sales that the list shows with the same address, as CSV, sent while it is read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, influencerId, language } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const filters = listParams(request, CommissionFilters, { influencerId, ...(brand !== null && { brandId: brand.id }) })
  return answerCsv(request, { name: translate(language)('earnings.sales.file'), language }, (client, options) =>
    exportCommissions(client, filters, actor, options),
  )
}
