import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { exportOverrides } from '#app/features/campaigns/queries/export-overrides.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { campaignOfBrand } from './campaign-of-brand.server.ts'

/** The better rates of a campaign. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read-members'))
  const { actor, brand, language } = visitor
  const { id: campaignId } = await campaignOfBrand(params.campaignId, visitor)
  return answerCsv(request, { name: `${brand.slug}-rates`, language }, (client, options) =>
    exportOverrides(client, { campaignId }, actor, options),
  )
}
