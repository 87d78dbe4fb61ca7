import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type NotificationStatus, notificationStatuses } from '../../app/domain/notification-status.ts'
import { brands } from './brands.ts'
import { instant, isOneOf, sequenceId } from './columns.ts'

export const notificationSources = ['hook', 'manual', 'reconciliation', 'feed'] as const

/** Raw notifications, deduplicated. Each means one thing: fetch this order again. */
export const inboxNotifications = pgTable(
  'inbox_notifications',
  {
    id: sequenceId(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    source: text({ enum: notificationSources }).notNull(),
    vtexOrderId: text().notNull(),
    /** VTEX status named by the notification; informative only. */
    state: text(),
    dedupeKey: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    status: text({ enum: notificationStatuses as unknown as [NotificationStatus, ...NotificationStatus[]] }).notNull(),
    attempts: integer().notNull().default(0),
    receivedAt: instant().notNull(),
    nextTryAt: instant().notNull(),
    processedAt: instant(),
    /** What came of it, or why it failed: a stable code with params. */
    outcome: text(),
    outcomeDetails: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex('inbox_notifications_once').on(t.brandId, t.dedupeKey),
    check('inbox_notifications_status_known', isOneOf(t.status, notificationStatuses)),
    check('inbox_notifications_source_known', isOneOf(t.source, notificationSources)),
    index('inbox_notifications_pending').on(t.brandId, t.id).where(sql`status = 'pending'`),
    index('inbox_notifications_parked').on(t.brandId, t.id).where(sql`status = 'parked'`),
    index('inbox_notifications_by_brand').on(t.brandId, t.id),
    index('inbox_notifications_by_order').on(t.brandId, t.vtexOrderId, t.id),
  ],
)

export const budgetBlockReasons = ['rate-limited', 'circuit-open'] as const

/** Requests already leased in the current minute, per account; processes lease in blocks. */
export const vtexBudgets = pgTable(
  'vtex_budgets',
  {
    account: text().primaryKey(),
    windowStartedAt: instant().notNull(),
    leased: integer().notNull(),
    /** Until when nobody may call, and why: VTEX answered 429, or calls kept failing. */
    blockedUntil: instant(),
    blockedReason: text({ enum: budgetBlockReasons }),
    /** The last 429 of the account: when, and how long it asked to wait. */
    lastLimitedAt: instant(),
    lastRetryAfterMs: integer(),
  },
  (t) => [
    check('vtex_budgets_reason_known', isOneOf(t.blockedReason, budgetBlockReasons)),
    check('vtex_budgets_block_whole', sql`(blocked_until is null) = (blocked_reason is null)`),
  ],
)

export const budgetLanes = ['coupon-batches'] as const

/** Calls that VTEX limits apart from the others: they take turns, one at a time and evenly spaced, whichever process makes them. */
export const vtexLanes = pgTable(
  'vtex_lanes',
  {
    account: text().notNull(),
    lane: text({ enum: budgetLanes }).notNull(),
    /** The first instant that nobody has reserved. */
    nextTurnAt: instant().notNull(),
    /** Turns taken in the minute that began here. */
    windowStartedAt: instant().notNull(),
    taken: integer().notNull(),
    blockedUntil: instant(),
    blockedReason: text({ enum: budgetBlockReasons }),
    lastLimitedAt: instant(),
    lastRetryAfterMs: integer(),
  },
  (t) => [
    primaryKey({ name: 'vtex_lanes_pk', columns: [t.account, t.lane] }),
    check('vtex_lanes_lane_known', isOneOf(t.lane, budgetLanes)),
    check('vtex_lanes_reason_known', isOneOf(t.blockedReason, budgetBlockReasons)),
    check('vtex_lanes_block_whole', sql`(blocked_until is null) = (blocked_reason is null)`),
  ],
)
