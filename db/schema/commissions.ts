import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type CommissionStatus, commissionStatuses, type HeldReason, heldReasons } from '../../app/domain/commission-types.ts'
import type { Reason } from '../../app/domain/reason.ts'
import { brands } from './brands.ts'
import { campaignOverrides, campaigns, campaignTerms } from './campaigns.ts'
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
    /** Better terms granted to the influencer, in force at the order's creation. */
    overrideId: uuid().references(() => campaignOverrides.id, { onDelete: 'restrict' }),
    /** The order's number in VTEX: orders of one instant stand in its order. */
    orderKey: text().notNull().default(''),
    /** First day of the campaign's period that the order falls in; `0001-01-01` where it counts over the whole campaign. */
    periodStart: date({ mode: 'string' }).notNull().default('0001-01-01'),
    /** Whether it was the customer's first order with the brand when it came; null where the terms do not ask. */
    isNewCustomer: boolean(),
    currency: currencyCode().notNull(),
    status: text({ enum: commissionStatuses as unknown as [CommissionStatus, ...CommissionStatus[]] }).notNull(),
    heldReason: text({ enum: heldReasons as unknown as [HeldReason, ...HeldReason[]] }),
    /** True while a cancellation is asked and not decided: cannot become available. */
    isFrozen: boolean().notNull(),
    baseAmount: minorUnits().notNull(),
    /** The part of the base that tiers rate. */
    tieredBase: minorUnits().notNull().default(sql`0`),
    /** What the tiers were looked up with: sales before it in its period, or all of the period where they count backwards. */
    standing: minorUnits().notNull().default(sql`0`),
    /** Before and after the influencer's cap of the period; `amount` is what the campaign's budget leaves of it. */
    earnedAmount: minorUnits().notNull().default(sql`0`),
    cappedAmount: minorUnits().notNull().default(sql`0`),
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
    /** The order in which orders of a period, or of a campaign, count. */
    index('commissions_in_period').on(t.campaignId, t.influencerId, t.periodStart, t.placedAt, t.orderKey),
    index('commissions_in_campaign').on(t.campaignId, t.placedAt, t.orderKey),
    index('commissions_by_override').on(t.overrideId).where(sql`override_id is not null`),
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

/**
 * What an influencer's orders of a campaign come to in a period; kept with the commissions in one transaction, and the lock that puts those
 * who change them in a line.
 */
export const standings = pgTable(
  'standings',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    periodStart: date({ mode: 'string' }).notNull(),
    currency: currencyCode().notNull(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    /** Eligible base of estimated and confirmed commissions. */
    baseAmount: minorUnits().notNull(),
    /** Before and after the influencer's cap, held ones included. */
    earnedAmount: minorUnits().notNull(),
    cappedAmount: minorUnits().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.influencerId, t.periodStart, t.currency] }),
    index('standings_by_influencer').on(t.influencerId, t.periodStart),
    index('standings_by_brand').on(t.brandId),
  ],
)

/** What a campaign has spent of its budget; the lock of campaigns that have one. */
export const campaignSpending = pgTable(
  'campaign_spending',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    currency: currencyCode().notNull(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    /** Before and after the budget. */
    cappedAmount: minorUnits().notNull(),
    amount: minorUnits().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.currency] }), index('campaign_spending_by_brand').on(t.brandId)],
)
