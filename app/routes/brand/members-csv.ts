import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { MemberFilters } from '#app/features/campaigns/member-inputs.ts'
import { exportMembers } from '#app/features/campaigns/queries/export-members.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The members of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, brand, language } = await requireBrand(request, params.brandSlug, ...staffFor('campaigns.read-members'))
  const filters = listParams(request, MemberFilters, { brandId: brand.id })
  return answerCsv(request, { name: `${brand.slug}-members`, language }, (client, options) =>
    exportMembers(client, filters, actor, options),
  )
}
