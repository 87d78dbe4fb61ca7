import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type CampaignStatus, campaignStatuses } from '../../app/domain/campaign-status.ts'
import { confirmOnEvents } from '../../app/domain/campaign-terms.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf } from './columns.ts'

/** A rate as stored: basis points, or minor units a unit as text (JSON has no bigint). */
export type StoredRate = { kind: 'percent'; rate: number } | { kind: 'fixed'; amountPerUnit: string }
export type StoredRule = { scope: 'sku' | 'product' | 'category'; targetId: string; rate: StoredRate }
export type StoredSelector = { kind: 'sku' | 'product' | 'category' | 'collection'; id: string }

export const campaigns = pgTable(
  'campaigns',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    description: text().notNull().default(''),
    status: text({ enum: campaignStatuses as unknown as [CampaignStatus, ...CampaignStatus[]] }).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    /** Links the campaign's VTEX promotion with its coupons. */
    utmSource: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('campaigns_utm_source_once').on(t.brandId, t.utmSource),
    check('campaigns_status_known', isOneOf(t.status, campaignStatuses)),
    /** Empty when the campaign was ended before it began. */
    check('campaigns_window_forward', sql`ends_at is null or ends_at >= starts_at`),
    index('campaigns_by_brand').on(t.brandId, t.createdAt, t.id),
  ],
)

/** Versions of a campaign's terms. Never edited: a trigger forbids update and delete. */
export const campaignTerms = pgTable(
  'campaign_terms',
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    validFrom: instant().notNull(),
    defaultRate: jsonb().$type<StoredRate>().notNull(),
    rules: jsonb().$type<StoredRule[]>().notNull(),
    include: jsonb().$type<StoredSelector[]>().notNull(),
    exclude: jsonb().$type<StoredSelector[]>().notNull(),
    confirmOn: text({ enum: confirmOnEvents }).notNull(),
    holdDays: integer().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    check('campaign_terms_confirm_on_known', isOneOf(t.confirmOn, confirmOnEvents)),
    check('campaign_terms_hold_days_range', sql`hold_days between 0 and 365`),
    uniqueIndex('campaign_terms_version_once').on(t.campaignId, t.version),
  ],
)
