import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { GroupMemberFilters } from '#app/features/influencers/group-inputs.ts'
import { exportGroupMembers } from '#app/features/influencers/queries/export-group-members.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireBrand } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { groupOfBrand } from './group-of-brand.server.ts'

/** Who is and was in the group, with the same address parameters as the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor('influencers.read-groups'))
  const { actor, brand, language } = visitor
  const group = await groupOfBrand(params.groupId, visitor)
  const filters = listParams(request, GroupMemberFilters, { groupId: group.id })
  return answerCsv(request, { name: `${brand.slug}-group-members`, language }, (client, options) =>
    exportGroupMembers(client, filters, actor, options),
  )
}
