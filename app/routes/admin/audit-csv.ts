import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { AuditFilters } from '#app/features/audit/inputs.ts'
import { exportAuditCsv } from '#app/features/audit/queries/export-audit-csv.server.ts'
import { answerCsv } from '#app/http/answer-csv.server.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'

/** The events of the list with the same address parameters, all pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, language } = await requireRole(request, ...staffFor('audit.export-events'))
  const filters = listParams(request, AuditFilters)
  return answerCsv(request, { name: 'audit', language }, (client, options) => exportAuditCsv(client, filters, actor, options))
}
