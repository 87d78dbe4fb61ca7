import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, sequenceId } from './columns.ts'

/** Who changed what, from and to what. Append-only: a trigger forbids update and delete. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: sequenceId(),
    occurredAt: instant().notNull(),
    actorKind: text().$type<'user' | 'system'>().notNull(),
    /** Person's id, or the name of the system part. */
    actorId: text().notNull(),
    brandId: uuid(),
    /** `<room>.<verb-noun>`: the command's name. */
    action: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text().notNull(),
  },
  (t) => [
    index('audit_events_by_subject').on(t.subjectType, t.subjectId, t.id),
    index('audit_events_by_brand').on(t.brandId, t.id),
  ],
)
