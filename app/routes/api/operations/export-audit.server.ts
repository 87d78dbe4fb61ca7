import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { AuditFilters } from '#app/features/audit/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { answerAuditExport } from '../../admin/audit-export.server.ts'

export default defineOperation({
  id: 'export-audit',
  method: 'get',
  path: '/audit/events.ndjson',
  tag: 'audit',
  summary: 'The chosen events as NDJSON that proves itself',
  description:
    'One event a line with its link; the last line is `{ "jws": … }`, a compact JWS (EdDSA) over count, SHA-256 and what was chosen. Its key is in `get-audit-status`. Taking it is recorded.',
  access: rolesFor('audit.export-events'),
  input: AuditFilters,
  output: z.instanceof(Response),
  mediaType: 'application/x-ndjson',
  async runOutside(filters, ctx) {
    return answerAuditExport(filters, { ...ctx, ctx })
  },
})
