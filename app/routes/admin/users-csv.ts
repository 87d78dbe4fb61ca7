import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { exportUsers } from '#app/features/auth/queries/export-users.server.ts'
import { UserFilters } from '#app/features/auth/user-inputs.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The rows of the list with the same address parameters, all pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...staffFor('auth.read-users'))
  const filters = listParams(request, UserFilters)
  return answerCsv(request, { name: 'users', language }, (client, options) => exportUsers(client, filters, actor, options))
}
