import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type BatchFailure, type BatchRow, type CodeBatchStatus, codeBatchStatuses } from '../../app/domain/code-batch.ts'
import { type DriftStatus, driftStatuses } from '../../app/domain/code-drift.ts'
import { type CodeOrigin, codeOrigins } from '../../app/domain/code-origin.ts'
import { type CodeRequestStatus, codeRequestStatuses } from '../../app/domain/code-request.ts'
import { type CodeStatus, codeStatuses } from '../../app/domain/code-status.ts'
import { brands } from './brands.ts'
import { campaigns } from './campaigns.ts'
import { id, instant, isOneOf } from './columns.ts'
import { influencers } from './influencers.ts'

/** Many codes made at once, as a job with progress and a report. */
export const codeBatches = pgTable(
  'code_batches',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    status: text({ enum: codeBatchStatuses as unknown as [CodeBatchStatus, ...CodeBatchStatus[]] }).notNull(),
    /** Null for codes that came from a file. */
    pattern: text(),
    total: integer().notNull(),
    created: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** What came in: who gets a code, and which; emptied row by row as it is carried out. */
    rows: jsonb().$type<BatchRow[]>().notNull(),
    /** Rows that failed, and why. */
    failures: jsonb().$type<BatchFailure[]>().notNull().default([]),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    finishedAt: instant(),
  },
  (t) => [
    check('code_batches_status_known', isOneOf(t.status, codeBatchStatuses)),
    index('code_batches_by_brand').on(t.brandId, t.createdAt, t.id),
    index('code_batches_by_campaign').on(t.campaignId),
  ],
)

export const codes = pgTable(
  'codes',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    /** As shown and as created in VTEX. */
    code: text().notNull(),
    /** `normalizeCode(code)`: how orders are matched. */
    normalizedCode: text().notNull(),
    /** `lookAlikeKey(code)`: O and 0, I and 1 are one. */
    lookAlikeKey: text().notNull().generatedAlwaysAs(sql`translate(normalized_code, 'OI', '01')`),
    /** `nearKey(code)`: hyphens out as well, so that what somebody mistyped is found by one look-up. */
    nearKey: text().notNull().generatedAlwaysAs(sql`translate(normalized_code, 'OI-', '01')`),
    /** A coupon that the shop had already, adopted although it looks like another code of the brand. */
    isLookAlike: boolean().notNull().default(false),
    status: text({ enum: codeStatuses as unknown as [CodeStatus, ...CodeStatus[]] }).notNull(),
    /** Paused because its campaign is: it resumes with it. */
    pausedByCampaign: boolean().notNull().default(false),
    /** Paused because its holder is suspended: it resumes with them. */
    pausedByInfluencer: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    origin: text({ enum: codeOrigins as unknown as [CodeOrigin, ...CodeOrigin[]] })
      .notNull()
      .default('manager'),
    batchId: uuid().references(() => codeBatches.id, { onDelete: 'restrict' }),
    /** Uses in all, and by one client; null: no limit of ours. */
    maxUses: integer(),
    maxUsesPerClient: integer(),
    /** Uses outside it are held for review. */
    validFrom: instant(),
    /** Exclusive; the code expires by itself. */
    validUntil: instant(),
    /** When it is compared with VTEX again, or tried again. */
    nextSyncAt: instant(),
    /** Last comparison with VTEX, what it showed, and why a sync failed. */
    syncedAt: instant(),
    syncAttempts: integer().notNull().default(0),
    syncError: text(),
    observed: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex('codes_once_per_brand').on(t.brandId, t.normalizedCode),
    uniqueIndex('codes_never_look_alike').on(t.brandId, t.lookAlikeKey).where(sql`not is_look_alike`),
    index('codes_by_near_key').on(t.brandId, t.nearKey),
    check('codes_status_known', isOneOf(t.status, codeStatuses)),
    check('codes_origin_known', isOneOf(t.origin, codeOrigins)),
    check('codes_limits_positive', sql`least(max_uses, max_uses_per_client) > 0`),
    check('codes_validity_forward', sql`valid_until is null or valid_from is null or valid_until > valid_from`),
    index('codes_by_batch').on(t.batchId).where(sql`batch_id is not null`),
    index('codes_waiting').on(t.brandId, t.nextSyncAt).where(sql`next_sync_at is not null`),
    index('codes_expiring').on(t.validUntil).where(sql`valid_until is not null and status not in ('archived', 'expired')`),
    index('codes_by_campaign').on(t.campaignId, t.id),
    index('codes_by_brand').on(t.brandId, t.createdAt, t.id),
  ],
)

/** Who a code belonged to, and when. Orders look at their creation time only. */
export const codeAssignments = pgTable(
  'code_assignments',
  {
    id: id(),
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    assignedFrom: instant().notNull(),
    /** Exclusive. */
    assignedUntil: instant(),
  },
  (t) => [
    uniqueIndex('code_assignments_one_open').on(t.codeId).where(sql`assigned_until is null`),
    index('code_assignments_by_code').on(t.codeId, t.assignedFrom),
    index('code_assignments_by_influencer').on(t.influencerId, t.codeId),
    check('code_assignments_forward', sql`assigned_until is null or assigned_until > assigned_from`),
  ],
)

/** A code that an influencer would like, for a manager to decide. */
export const codeRequests = pgTable(
  'code_requests',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    code: text().notNull(),
    status: text({ enum: codeRequestStatuses as unknown as [CodeRequestStatus, ...CodeRequestStatus[]] }).notNull(),
    reason: text().notNull().default(''),
    codeId: uuid().references(() => codes.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    uniqueIndex('code_requests_one_open').on(t.campaignId, t.influencerId).where(sql`status = 'open'`),
    index('code_requests_by_brand').on(t.brandId, t.status, t.createdAt, t.id),
    index('code_requests_by_influencer').on(t.influencerId),
    index('code_requests_by_code').on(t.codeId).where(sql`code_id is not null`),
    check('code_requests_status_known', isOneOf(t.status, codeRequestStatuses)),
  ],
)

/** A coupon that is not in VTEX what we left there: both values, and what a person decided. */
export const codeDrifts = pgTable(
  'code_drifts',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    codeId: uuid()
      .notNull()
      .references(() => codes.id, { onDelete: 'restrict' }),
    status: text({ enum: driftStatuses as unknown as [DriftStatus, ...DriftStatus[]] }).notNull(),
    wanted: jsonb().$type<Record<string, unknown>>().notNull(),
    observed: jsonb().$type<Record<string, unknown>>(),
    foundAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (t) => [
    uniqueIndex('code_drifts_one_open').on(t.codeId).where(sql`status = 'open'`),
    index('code_drifts_by_brand').on(t.brandId, t.status, t.foundAt, t.id),
    index('code_drifts_by_code').on(t.codeId),
    check('code_drifts_status_known', isOneOf(t.status, driftStatuses)),
  ],
)
