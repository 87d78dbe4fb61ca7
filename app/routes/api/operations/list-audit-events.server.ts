import { rolesFor } from '#app/domain/permissions.ts'
import { ListAuditEvents } from '#app/features/audit/inputs.ts'
import { listAuditEvents } from '#app/features/audit/queries/list-audit-events.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { AuditEvent, toAuditEvent } from '../schemas/audit.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-audit-events',
  method: 'get',
  path: '/audit/events',
  tag: 'audit',
  summary: 'The audit trail of the brands that the caller audits',
  access: rolesFor('audit.read-events'),
  input: ListAuditEvents,
  output: pageOf(AuditEvent),
  async run(tx, input, { actor }) {
    return toPage(await listAuditEvents(tx, input, actor), toAuditEvent)
  },
})
