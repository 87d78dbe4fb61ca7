import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { ClientFilters } from '#app/features/auth/client-inputs.ts'
import { exportApiClients } from '#app/features/auth/queries/export-api-clients.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The rows of the list with the same address parameters, all pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...staffFor('auth.read-api-clients'))
  const filters = listParams(request, ClientFilters)
  return answerCsv(request, { name: 'api-clients', language }, (client, options) =>
    exportApiClients(client, filters, actor, options),
  )
}
