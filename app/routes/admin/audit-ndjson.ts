import type { LoaderFunctionArgs } from '@remix-run/node'
import { staffFor } from '#app/domain/permissions.ts'
import { AuditFilters } from '#app/features/audit/inputs.ts'
import { requireRole } from '#app/http/guards.server.ts'
import { listParams } from '#app/http/read-page.server.ts'
import { answerAuditExport } from './audit-export.server.ts'

/** The events of the list with the same address parameters, all pages, as a file that proves itself. */
export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireRole(request, ...staffFor('audit.export-events'))
  return answerAuditExport(listParams(request, AuditFilters), visitor)
}
