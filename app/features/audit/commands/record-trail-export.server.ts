import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { AuditFilters } from '../inputs.ts'
import { recordAudit } from './record-audit.server.ts'

/** Writes that somebody takes (a choice of) the trail with them, before the first line leaves. */
export async function recordTrailExport(tx: Tx, filters: AuditFilters, ctx: Context): Promise<void> {
  const subject = { brandId: filters.brandId ?? null, subjectType: 'audit-trail', subjectId: 'events' }
  await recordAudit(tx, { action: 'audit.export-events', ...subject, before: null, after: { filters } }, ctx)
}
