import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { AuditFilters } from '#app/features/audit/inputs.ts'
import { exportAuditCsv } from '#app/features/audit/queries/export-audit-csv.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { database } from '#app/platform/runtime.server.ts'
import { csvResponse } from '../csv-response.server.ts'

export default defineOperation({
  id: 'export-audit-csv',
  method: 'get',
  path: '/audit/events.csv',
  tag: 'audit',
  summary: 'The chosen events as CSV, last recorded first',
  access: rolesFor('audit.export-events'),
  input: AuditFilters,
  output: z.instanceof(Response),
  mediaType: 'text/csv',
  async runOutside(filters, { actor, language, signal }) {
    return csvResponse(await exportAuditCsv(database(), filters, actor, { language, signal }), 'audit')
  },
})
