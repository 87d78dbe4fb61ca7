import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { DataRequestFilters } from '#app/features/privacy/inputs.ts'
import { exportRequests } from '#app/features/privacy/queries/export-requests.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The requests of the list with the same address parameters, all pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, ctx, language } = await requireRole(request, ...staffFor('privacy.read-requests'))
  const filters = listParams(request, DataRequestFilters)
  return answerCsv(request, { name: 'data-requests', language }, (client, options) =>
    exportRequests(client, filters, actor, { ...options, now: ctx.now }),
  )
}
