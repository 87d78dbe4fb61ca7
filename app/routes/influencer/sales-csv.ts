import type { LoaderFunctionArgs } from '@remix-run/node'
import { CommissionFilters } from '#app/features/commissions/inputs.ts'
import { exportCommissions } from '#app/features/commissions/queries/export-commissions.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { listParams, readPage } from '#app/http/read-page.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { database } from '#app/platform/runtime.server.ts'

/** Exactly the sales that the list shows with the same address, as CSV, sent while it is read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, influencerId, language } = await requireInfluencer(request)
  const { brand } = await readInfluencerBrands(request, influencerId)
  const filters = listParams(request, CommissionFilters, { influencerId, ...(brand !== null && { brandId: brand.id }) })
  const options = { language, signal: request.signal }
  const body = await readPage(() => exportCommissions(database(), filters, actor, options))
  const fileName = translate(language)('earnings.sales.file')
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
