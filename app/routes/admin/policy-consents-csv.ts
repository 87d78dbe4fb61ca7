import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { ConsentFilters } from '#app/features/policies/inputs.ts'
import { exportConsents } from '#app/features/policies/queries/export-consents.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { idParam, listParams } from '#app/http/read-page.server.ts'

/** The consents of the list with the same address parameters, all pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...staffFor('policies.read-consents'))
  const filters = listParams(request, ConsentFilters, { policyId: idParam(params.policyId) })
  return answerCsv(request, { name: 'consents', language }, (client, options) => exportConsents(client, filters, actor, options))
}
