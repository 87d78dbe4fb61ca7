import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { CampaignFilters } from '#app/features/campaigns/inputs.ts'
import { exportCampaigns } from '#app/features/campaigns/queries/export-campaigns.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The campaigns of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, ctx, language } = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read'))
  const filters = listParams(request, CampaignFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-campaigns`, language }, (client, options) =>
    exportCampaigns(client, filters, actor, { ...options, now: ctx.now }),
  )
}
