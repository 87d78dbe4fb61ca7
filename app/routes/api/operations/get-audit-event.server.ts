import { rolesFor } from '#app/domain/permissions.ts'
import { GetAuditEvent } from '#app/features/audit/inputs.ts'
import { getAuditEvent } from '#app/features/audit/queries/get-audit-event.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { AuditEventInChain, toAuditEventInChain } from '../schemas/audit.server.ts'

export default defineOperation({
  id: 'get-audit-event',
  method: 'get',
  path: '/audit/events/{auditEventId}',
  tag: 'audit',
  summary: 'One event of the audit trail, with its place in the chain',
  access: rolesFor('audit.read-events'),
  input: GetAuditEvent,
  output: AuditEventInChain,
  async run(tx, input, { actor }) {
    return toAuditEventInChain(await getAuditEvent(tx, input, actor))
  },
})
