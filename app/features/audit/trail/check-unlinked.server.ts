import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
import { auditEvents, auditLinks } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { recordedDay } from './canonical-event.server.ts'
import type { Report } from './finding.ts'

const pageSize = 1000
/** Events are linked every few minutes. */
const linkedWithinMs = 60 * 60 * 1000

/** Events outside of the chain: put into a day that was sealed without them, or waiting longer than the linker ever takes. */
export async function checkUnlinked(
  tx: Tx,
  { now, sealedThrough }: { readonly now: Date; readonly sealedThrough: string | null },
  report: Report,
): Promise<void> {
  const overdue = lt(auditEvents.recordedAt, new Date(now.getTime() - linkedWithinMs))
  const isInSealedDay = sealedThrough === null ? sql`false` : sql`${recordedDay} <= ${sealedThrough}`
  for (let after = 0n; ; ) {
    const rows = await tx
      .select({ id: auditEvents.id, day: recordedDay, action: auditEvents.action })
      .from(auditEvents)
      .leftJoin(auditLinks, eq(auditLinks.eventId, auditEvents.id))
      .where(and(isNull(auditLinks.eventId), gt(auditEvents.id, after), or(overdue, isInSealedDay)))
      .orderBy(asc(auditEvents.id))
      .limit(pageSize)
    for (const { id, day, action } of rows) {
      const isInserted = sealedThrough !== null && day <= sealedThrough
      report({ kind: isInserted ? 'event-inserted' : 'event-unlinked', id: String(id), detail: { day, action } })
    }
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}
