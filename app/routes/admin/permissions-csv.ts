import type { LoaderFunctionArgs } from '@remix-run/node'
import { rolesFor } from '#app/domain/permissions.ts'
import { ListPermissions } from '#app/features/operations/permission-inputs.ts'
import { exportPermissions } from '#app/features/operations/queries/export-permissions.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The lines of the table with the same address parameters. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...rolesFor('operations.read-permissions'))
  const filters = listParams(request, ListPermissions)
  return answerCsv(request, { name: 'permissions', language }, async () => exportPermissions(filters, actor, language))
}
