import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type CodeStatus, codeStatuses } from '../../app/domain/code-status.ts'
import { brands } from './brands.ts'
import { campaigns } from './campaigns.ts'
import { id, instant, isOneOf } from './columns.ts'
import { influencers } from './influencers.ts'

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
    status: text({ enum: codeStatuses as unknown as [CodeStatus, ...CodeStatus[]] }).notNull(),
    /** Paused because its campaign is: it resumes with it. */
    pausedByCampaign: boolean().notNull().default(false),
    /** Paused because its holder is suspended: it resumes with them. */
    pausedByInfluencer: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    /** Last comparison with VTEX, what it showed, and why a sync failed. */
    syncedAt: instant(),
    syncAttempts: integer().notNull().default(0),
    syncError: text(),
    observed: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex('codes_once_per_brand').on(t.brandId, t.normalizedCode),
    check('codes_status_known', isOneOf(t.status, codeStatuses)),
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
