import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'

/** Condition that joins an event with the person who acted, by their primary key; the system has none. */
export function actorIs(userId: AnyColumn): SQL {
  return sql`${userId} = (case when ${auditEvents.actorKind} = 'user' then ${auditEvents.actorId}::uuid end)`
}
