import { check, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import {
  type DataRequestKind,
  type DataRequestStatus,
  dataRequestKinds,
  dataRequestStatuses,
} from '../../app/domain/data-request.ts'
import { users } from './auth.ts'
import { id, instant, isOneOf, sequenceId } from './columns.ts'

/** What someone asks about their own data (Habeas Data, LGPD and their kin), and by when it must be answered. */
export const dataRequests = pgTable(
  'data_requests',
  {
    id: id(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    /** The influencer the person is, if any; the foreign key is in the hand-written migration. */
    influencerId: uuid(),
    kind: text({ enum: dataRequestKinds as unknown as [DataRequestKind, ...DataRequestKind[]] }).notNull(),
    status: text({ enum: dataRequestStatuses as unknown as [DataRequestStatus, ...DataRequestStatus[]] }).notNull(),
    /** ISO 3166-1 alpha-2: whose law sets the days. */
    country: text().notNull(),
    /** In the person's own words. */
    detail: text().notNull(),
    receivedAt: instant().notNull(),
    dueOn: date().notNull(),
    answeredAt: instant(),
    answeredBy: uuid().references(() => users.id, { onDelete: 'restrict' }),
    answer: text(),
    /** What was kept and which duty keeps it, what was erased. */
    outcome: jsonb().$type<Record<string, unknown>>(),
    /** The exported file in storage. */
    exportKey: text(),
  },
  (t) => [
    check('data_requests_kind_known', isOneOf(t.kind, dataRequestKinds)),
    check('data_requests_status_known', isOneOf(t.status, dataRequestStatuses)),
    index('data_requests_by_status').on(t.status, t.dueOn, t.id),
    index('data_requests_by_user').on(t.userId, t.receivedAt),
  ],
)

/** What happened to a request. Append-only. */
export const dataRequestEvents = pgTable(
  'data_request_events',
  {
    id: sequenceId(),
    requestId: uuid()
      .notNull()
      .references(() => dataRequests.id, { onDelete: 'restrict' }),
    occurredAt: instant().notNull(),
    actorId: text().notNull(),
    kind: text().notNull(),
    note: text().notNull().default(''),
  },
  (t) => [index('data_request_events_by_request').on(t.requestId, t.id)],
)
