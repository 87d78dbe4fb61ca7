import { and, asc, eq, gt, or, type SQL } from 'drizzle-orm'
import { auditEvents, auditLinks } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { eventTextColumns, recordedDay } from '../trail/canonical-event.server.ts'

export type LinkedEvent = Awaited<ReturnType<typeof listLinkedEvents>>[number]

/** Links in the order of the chain with their events (nulls where the event is gone), after a link. */
export function listLinkedEvents(tx: Tx, after: { readonly day: string; readonly position: number } | null, limit: number) {
  return tx
    .select({
      day: auditLinks.day,
      position: auditLinks.position,
      eventId: auditLinks.eventId,
      hash: auditLinks.hash,
      signature: auditLinks.signature,
      event: eventTextColumns,
      recordedDay,
    })
    .from(auditLinks)
    .leftJoin(auditEvents, eq(auditEvents.id, auditLinks.eventId))
    .where(after === null ? undefined : beyond(after))
    .orderBy(asc(auditLinks.day), asc(auditLinks.position))
    .limit(limit)
}

function beyond({ day, position }: { day: string; position: number }): SQL | undefined {
  return or(gt(auditLinks.day, day), and(eq(auditLinks.day, day), gt(auditLinks.position, position)))
}
