import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { decodeSequenceCursor, encodeSequenceCursor, type Page, toSequencePage } from '#app/platform/keyset.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { apiClients, users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import type { ListAuditEvents } from '../inputs.ts'
import { actorIs } from './actor-is.server.ts'
import { auditMatching } from './audit-matching.server.ts'
import { nameSubjects, type SubjectName } from './name-subjects.server.ts'

export type AuditEvent = Awaited<ReturnType<typeof select>>[number] & {
  /** What the thing is called now; null where it has no name of its own, or none any more. */
  readonly subjectName: SubjectName | null
}

/**
 * Audit events that the actor may look through, last recorded first, with the names of who, what and where.
 * @throws DomainError page.invalid-cursor
 */
export async function listAuditEvents(tx: Tx, input: ListAuditEvents, actor: Actor): Promise<Page<AuditEvent>> {
  const isNewestFirst = input.sort === 'newest'
  const cursor = input.cursor === undefined ? undefined : decodeSequenceCursor(input.cursor)
  const follows = cursor === undefined ? undefined : (isNewestFirst ? lt : gt)(auditEvents.id, cursor)
  const rows = await select(tx)
    .where(and(await auditMatching(tx, input, actor), follows))
    .orderBy((isNewestFirst ? desc : asc)(auditEvents.id))
    .limit(input.limit + 1)
  const page = toSequencePage(rows, input.limit)
  return { ...page, items: await withNames(tx, page.items) }
}

/** The cursor that stands at an event of the list. */
export function auditCursor(event: AuditEvent): string {
  return encodeSequenceCursor(event)
}

/** Events with what their subjects are called. */
export async function withNames(tx: Tx, rows: Awaited<ReturnType<typeof select>>): Promise<AuditEvent[]> {
  const names = await nameSubjects(tx, rows)
  return rows.map((row) => ({ ...row, subjectName: names.get(`${row.subjectType}:${row.subjectId}`) ?? null }))
}

/** Every column that a screen shows, of events joined with the people and the brands. */
export function select(tx: Tx) {
  return tx
    .select({
      id: auditEvents.id,
      occurredAt: auditEvents.occurredAt,
      recordedAt: auditEvents.recordedAt,
      actor: {
        kind: auditEvents.actorKind,
        id: auditEvents.actorId,
        name: sql<string | null>`${users.name}`,
        email: sql<string | null>`${users.email}`,
        /** The program of its own through which they did it; its name only for whoever may see clients. */
        clientId: auditEvents.clientId,
        clientName: sql<string | null>`${apiClients.name}`,
      },
      origin: auditEvents.origin,
      brand: { id: brands.id, name: brands.name, slug: brands.slug },
      action: auditEvents.action,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      before: auditEvents.before,
      after: auditEvents.after,
      requestId: auditEvents.requestId,
    })
    .from(auditEvents)
    .leftJoin(users, actorIs(users.id))
    .leftJoin(apiClients, eq(apiClients.id, auditEvents.clientId))
    .leftJoin(brands, eq(brands.id, auditEvents.brandId))
    .$dynamic()
}
