import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type CommissionStatus, commissionStatuses, type HeldReason, heldReasons } from '../../app/domain/commission-types.ts'
import type { Reason } from '../../app/domain/reason.ts'
import { brands } from './brands.ts'
import { campaigns, campaignTerms } from './campaigns.ts'
import { codes } from './codes.ts'
import { currencyCode, id, instant, isOneOf, minorUnits } from './columns.ts'
import { influencers } from './influencers.ts'
import { orders } from './orders.ts'

/** One per attributed order. `posted*` is what its ledger postings sum to, per wallet account. */
export const commissions = pgTable(
  'commissions',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    /** The version in force at the order's creation, for ever. */
    termsId: uuid()
      .notNull()
      .references(() => campaignTerms.id, { onDelete: 'restrict' }),
    currency: currencyCode().notNull(),
    status: text({ enum: commissionStatuses as unknown as [CommissionStatus, ...CommissionStatus[]] }).notNull(),
    heldReason: text({ enum: heldReasons as unknown as [HeldReason, ...HeldReason[]] }),
    /** True while a cancellation is asked and not decided: cannot become available. */
    isFrozen: boolean().notNull(),
    baseAmount: minorUnits().notNull(),
    amount: minorUnits().notNull(),
    /** Of what each line earned; a document that moves it between lines changes this alone. */
    earningsHash: text().notNull().default(''),
    postedEstimated: minorUnits().notNull(),
    postedConfirmed: minorUnits().notNull(),
    postedAvailable: minorUnits().notNull(),
    placedAt: instant().notNull(),
    /** Calendar day of the order in the brand's time zone. */
    placedOn: date({ mode: 'string' }).notNull(),
    confirmedAt: instant(),
    availableAt: instant(),
    releasedAt: instant(),
    /** Counts the changes; the trace of each is in `commission_revisions`. */
    revision: integer().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('commissions_once_per_order').on(t.orderId),
    /** Lists run newest first: these are read backwards. */
    index('commissions_by_time').on(t.placedAt, t.id),
    index('commissions_by_brand').on(t.brandId, t.placedAt, t.id),
    index('commissions_by_influencer').on(t.influencerId, t.placedAt, t.id),
    index('commissions_by_campaign').on(t.campaignId, t.placedAt, t.id),
    index('commissions_by_code').on(t.codeId, t.placedAt, t.id),
    index('commissions_due').on(t.availableAt, t.id).where(sql`status = 'confirmed' and released_at is null and not is_frozen`),
    index('commissions_upcoming')
      .on(t.influencerId, t.currency, t.availableAt)
      .where(sql`status = 'confirmed' and released_at is null`),
    index('commissions_held').on(t.brandId, t.id).where(sql`status = 'held'`),
    check('commissions_status_known', isOneOf(t.status, commissionStatuses)),
    check('commissions_held_has_reason', sql`(status = 'held') = (held_reason is not null)`),
    check('commissions_posted_not_negative', sql`posted_estimated >= 0 and posted_confirmed >= 0`),
  ],
)

/** Append-only: every change of a commission, with its cause and the full trace. */
export const commissionRevisions = pgTable(
  'commission_revisions',
  {
    commissionId: uuid()
      .notNull()
      .references(() => commissions.id, { onDelete: 'restrict' }),
    revision: integer().notNull(),
    status: text({ enum: commissionStatuses as unknown as [CommissionStatus, ...CommissionStatus[]] }).notNull(),
    amount: minorUnits().notNull(),
    /** Against the revision before. */
    difference: minorUnits().notNull(),
    reason: jsonb().$type<Reason>().notNull(),
    /** `order_snapshots.revision` that caused it; null for a release or a review. */
    orderRevision: integer(),
    /** Posting of this change; null when nothing was posted. */
    transactionId: uuid(),
    /** Encoded trace (`encodeTrace`); null when the change did not recompute (a release). */
    trace: jsonb().$type<Record<string, unknown>>(),
    occurredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commissionId, t.revision] })],
)

/** Totals per day, kept by a trigger on commissions in the same transaction. */
export const dailySales = pgTable(
  'daily_sales',
  {
    brandId: uuid().notNull(),
    day: date({ mode: 'string' }).notNull(),
    campaignId: uuid().notNull(),
    influencerId: uuid().notNull(),
    codeId: uuid().notNull(),
    currency: currencyCode().notNull(),
    orders: integer().notNull(),
    reversedOrders: integer().notNull(),
    salesAmount: minorUnits().notNull(),
    estimatedAmount: minorUnits().notNull(),
    confirmedAmount: minorUnits().notNull(),
    heldAmount: minorUnits().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.day, t.campaignId, t.influencerId, t.codeId, t.currency] }),
    index('daily_sales_by_influencer').on(t.influencerId, t.day),
    index('daily_sales_by_campaign').on(t.campaignId, t.day),
  ],
)
