import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import {
  type SignalDecision,
  type SignalEvidence,
  type SignalKind,
  type SignalStatus,
  signalKinds,
  signalStatuses,
} from '../../app/domain/code-signal.ts'
import { type NearMissKind, type NearMissStatus, nearMissKinds, nearMissStatuses } from '../../app/domain/near-miss.ts'
import type { RadarThresholds } from '../../app/domain/radar-thresholds.ts'
import { brands } from './brands.ts'
import { campaigns } from './campaigns.ts'
import { codes } from './codes.ts'
import { currencyCode, id, instant, isOneOf, minorUnits, sequenceId } from './columns.ts'
import { influencers } from './influencers.ts'
import { orders } from './orders.ts'

/** Orders that changed since their hours were counted: written by a trigger on orders, emptied by the job that counts. */
export const usageChanges = pgTable('usage_changes', {
  id: sequenceId(),
  brandId: uuid().notNull(),
  orderId: uuid().notNull(),
})

const usageColumns = {
  brandId: uuid()
    .notNull()
    .references(() => brands.id, { onDelete: 'restrict' }),
  campaignId: uuid()
    .notNull()
    .references(() => campaigns.id, { onDelete: 'restrict' }),
  /** Start of the hour, of orders by creation time. */
  hour: instant().notNull(),
  orders: integer().notNull(),
  canceledOrders: integer().notNull(),
  /** Waiting for their payment, or canceled without one. */
  unpaidOrders: integer().notNull(),
  /** Orders whose customer is known by a keyed hash, and of these the customers' first with the brand. */
  knownCustomers: integer().notNull(),
  newCustomers: integer().notNull(),
  /** Of orders that stand, in the brand's currency. */
  discountAmount: minorUnits().notNull(),
  /** Orders by the region that they are sent to. */
  regions: jsonb().$type<Record<string, number>>().notNull(),
}

/** What a code did in an hour, counted from its orders each time one of them changes. */
export const codeHours = pgTable(
  'code_hours',
  {
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    ...usageColumns,
    countedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.codeId, t.hour] }),
    index('code_hours_by_brand').on(t.brandId, t.hour),
    index('code_hours_by_campaign').on(t.campaignId, t.hour),
    index('code_hours_counted').on(t.brandId, t.countedAt),
  ],
)

/** The same of all codes of a campaign: what a code is compared with. */
export const campaignHours = pgTable('campaign_hours', usageColumns, (t) => [
  primaryKey({ columns: [t.campaignId, t.hour] }),
  index('campaign_hours_by_brand').on(t.brandId, t.hour),
])

/** A sign that a code has leaked, with the figures; what is done about it acts on later orders only. */
export const codeSignals = pgTable(
  'code_signals',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    kind: text({ enum: signalKinds as unknown as [SignalKind, ...SignalKind[]] }).notNull(),
    /** 0 to 100. */
    score: integer().notNull(),
    evidence: jsonb().$type<SignalEvidence>().notNull(),
    status: text({ enum: signalStatuses as unknown as [SignalStatus, ...SignalStatus[]] }).notNull(),
    foundAt: instant().notNull(),
    seenAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
    decision: jsonb().$type<SignalDecision>(),
  },
  (t) => [
    uniqueIndex('code_signals_one_open').on(t.codeId, t.kind).where(sql`status in ('open', 'acknowledged')`),
    index('code_signals_by_brand').on(t.brandId, t.foundAt, t.id),
    index('code_signals_waiting').on(t.brandId, t.foundAt, t.id).where(sql`status = 'open'`),
    index('code_signals_by_code').on(t.codeId, t.kind, t.foundAt),
    check('code_signals_kind_known', isOneOf(t.kind, signalKinds)),
    check('code_signals_status_known', isOneOf(t.status, signalStatuses)),
    check('code_signals_score_range', sql`score between 0 and 100`),
  ],
)

/** A brand's own thresholds of the radar; without a row the defaults count. */
export const radarSettings = pgTable('radar_settings', {
  brandId: uuid()
    .primaryKey()
    .references(() => brands.id, { onDelete: 'restrict' }),
  thresholds: jsonb().$type<RadarThresholds>().notNull(),
  updatedAt: instant().notNull(),
  updatedBy: text().notNull(),
})

/** How far the radar has looked, and when managers were last told. */
export const radarRuns = pgTable('radar_runs', {
  brandId: uuid()
    .primaryKey()
    .references(() => brands.id, { onDelete: 'restrict' }),
  /** Hours counted before it were looked at. */
  lookedAt: instant().notNull(),
  toldAt: instant(),
})

/**
 * An order whose coupon nobody owns and that looks like a code. What the influencer may see of the order is copied here: nothing of the buyer.
 */
export const nearMisses = pgTable(
  'near_misses',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    vtexOrderId: text().notNull(),
    /** The coupon as it stands in the order. */
    typed: text().notNull(),
    kind: text({ enum: nearMissKinds as unknown as [NearMissKind, ...NearMissKind[]] }).notNull(),
    /** The code that was likely meant, and whose it was when the order was placed (now, where it was nobody's). */
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    /** The code was assigned, and its campaign open, at the order's creation: only then may it be accepted. */
    isPayable: boolean().notNull(),
    currency: currencyCode().notNull(),
    netAmount: minorUnits().notNull(),
    placedAt: instant().notNull(),
    status: text({ enum: nearMissStatuses as unknown as [NearMissStatus, ...NearMissStatus[]] }).notNull(),
    foundAt: instant().notNull(),
    claimedAt: instant(),
    claimedBy: text(),
    decidedAt: instant(),
    decidedBy: text(),
    reason: text().notNull().default(''),
  },
  (t) => [
    uniqueIndex('near_misses_once').on(t.orderId),
    index('near_misses_by_brand').on(t.brandId, t.placedAt, t.id),
    index('near_misses_waiting').on(t.brandId, t.foundAt).where(sql`status in ('open', 'claimed')`),
    index('near_misses_by_influencer').on(t.influencerId, t.placedAt, t.id),
    index('near_misses_by_code').on(t.codeId),
    index('near_misses_by_campaign').on(t.campaignId),
    check('near_misses_kind_known', isOneOf(t.kind, nearMissKinds)),
    check('near_misses_status_known', isOneOf(t.status, nearMissStatuses)),
    check('near_misses_accepted_payable', sql`status <> 'accepted' or is_payable`),
  ],
)
