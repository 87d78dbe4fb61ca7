import { and, asc, eq } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'

/** Audit events of one thing, oldest first. */
export function auditTrail(tx: Tx, subjectType: string, subjectId: string) {
  return tx
    .select({ action: auditEvents.action, brandId: auditEvents.brandId, before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectType, subjectType), eq(auditEvents.subjectId, subjectId)))
    .orderBy(asc(auditEvents.id))
}
