import { type SQL, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'

/** An event as the database writes it: every column as text, so that nothing is lost on the way (microseconds, digits of JSON numbers). */
export type EventText = {
  id: string
  occurredAt: string
  recordedAt: string
  actorKind: string
  actorId: string
  clientId: string | null
  origin: string | null
  brandId: string | null
  action: string
  subjectType: string
  subjectId: string
  before: string | null
  after: string | null
  requestId: string
}

const instantText = (column: typeof auditEvents.occurredAt | typeof auditEvents.recordedAt) =>
  sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Columns of `EventText`, for a select from (or joined with) `audit_events`. */
export const eventTextColumns = {
  id: sql<string>`${auditEvents.id}::text`,
  occurredAt: instantText(auditEvents.occurredAt),
  recordedAt: instantText(auditEvents.recordedAt),
  actorKind: sql<string>`${auditEvents.actorKind}`,
  actorId: auditEvents.actorId,
  clientId: sql<string | null>`${auditEvents.clientId}::text`,
  origin: auditEvents.origin,
  brandId: sql<string | null>`${auditEvents.brandId}::text`,
  action: auditEvents.action,
  subjectType: auditEvents.subjectType,
  subjectId: auditEvents.subjectId,
  before: sql<string | null>`${auditEvents.before}::text`,
  after: sql<string | null>`${auditEvents.after}::text`,
  requestId: auditEvents.requestId,
} as const

/** UTC day of an event's record, `2026-11-14`. */
export const recordedDay: SQL<string> = sql<string>`to_char(${auditEvents.recordedAt} at time zone 'UTC', 'YYYY-MM-DD')`

/**
 * The one text of an event that is hashed, exported and checked: JSON with every column, in this order, `before` and `after` as PostgreSQL
 * writes jsonb (its own order of keys, no digit lost). The client stands in it where there was one: events without are as they always were.
 */
export function canonicalEvent(event: EventText): string {
  const { id, occurredAt, recordedAt, actorKind, actorId, origin, brandId, action, subjectType, subjectId, requestId, clientId } =
    event
  const head = {
    id,
    occurredAt,
    recordedAt,
    actorKind,
    actorId,
    origin,
    brandId,
    action,
    subjectType,
    subjectId,
    requestId,
    ...(clientId !== null && { clientId }),
  }
  return `${JSON.stringify(head).slice(0, -1)},"before":${event.before ?? 'null'},"after":${event.after ?? 'null'}}`
}
