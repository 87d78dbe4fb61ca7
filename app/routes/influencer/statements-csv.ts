import type { LoaderFunctionArgs } from '@remix-run/node'
import { StatementFilters } from '#app/features/cut-offs/inputs.ts'
import { exportStatements } from '#app/features/cut-offs/queries/export-statements.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireInfluencer } from '#app/http/guards.server.ts'
import { readInfluencerBrands } from '#app/http/influencer-brands.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'

/** An influencer's statements, of the brand that they look at or of all. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireInfluencer(request)
  const { actor, influencerId, language } = visitor
  const { brand } = await readInfluencerBrands(request, visitor)
  const filters = StatementFilters.parse({ influencerId, ...(brand !== null && { brandId: brand.id }) })
  return answerCsv(request, { name: translate(language)('cut-offs.own.file'), language }, (client, options) =>
    exportStatements(client, filters, actor, options),
  )
}
