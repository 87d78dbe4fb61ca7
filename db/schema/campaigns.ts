import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type AssetKind, assetKinds } from '../../app/domain/asset-kind.ts'
import { type CampaignStatus, campaignStatuses } from '../../app/domain/campaign-status.ts'
import { confirmOnEvents, standingPeriods, type TierMode } from '../../app/domain/campaign-terms.ts'
import { type CampaignVisibility, campaignVisibilities } from '../../app/domain/campaign-visibility.ts'
import { type MembershipStatus, membershipStatuses } from '../../app/domain/membership-status.ts'
import { type Discount, type PromotionStatus, promotionStatuses } from '../../app/domain/promotion.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf, minorUnits } from './columns.ts'
import { influencerGroups } from './influencers.groups.ts'
import { influencers } from './influencers.ts'
import { storedObjects } from './storage.ts'

/** A rate as stored: basis points, or minor units a unit as text (JSON has no bigint). */
export type StoredRate = { kind: 'percent'; rate: number } | { kind: 'fixed'; amountPerUnit: string }
export type StoredRule = { scope: 'sku' | 'product' | 'category'; targetId: string; rate: StoredRate }
export type StoredSelector = { kind: 'sku' | 'product' | 'category' | 'collection'; id: string }
export type StoredTiers = { mode: TierMode; steps: { from: string; rate: number }[] }

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
    /** Whether influencers find it by themselves. */
    visibility: text({ enum: campaignVisibilities as unknown as [CampaignVisibility, ...CampaignVisibility[]] })
      .notNull()
      .default('public'),
    /** What tiers and an influencer's cap count over; never changes once the campaign was published. */
    period: text({ enum: standingPeriods }).notNull().default('month'),
    /** What the influencers are asked to do and to say; Markdown. */
    brief: text().notNull().default(''),
    /** Whether its influencers see who sold most. */
    hasLeaderboard: boolean().notNull().default(false),
    /** The campaign it was made from. */
    duplicateOf: uuid(),
    createdAt: instant().notNull(),
  },
  (t) => [
    check('campaigns_visibility_known', isOneOf(t.visibility, campaignVisibilities)),
    check('campaigns_period_known', isOneOf(t.period, standingPeriods)),
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
    /** Null: the default rate whatever was sold. */
    tiers: jsonb().$type<StoredTiers>(),
    maxPerOrder: minorUnits(),
    maxPerPeriod: minorUnits(),
    budget: minorUnits(),
    minimumOrder: minorUnits(),
    newCustomerBonus: minorUnits(),
    newCustomersOnly: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    check(
      'campaign_terms_amounts_positive',
      sql`least(max_per_order, max_per_period, budget, minimum_order, new_customer_bonus) > 0`,
    ),
    check('campaign_terms_confirm_on_known', isOneOf(t.confirmOn, confirmOnEvents)),
    check('campaign_terms_hold_days_range', sql`hold_days between 0 and 365`),
    uniqueIndex('campaign_terms_version_once').on(t.campaignId, t.version),
  ],
)

/** What influencers download to work with: pictures, documents, archives, short films. The bytes are in storage; a removed one keeps its row. */
export const campaignAssets = pgTable(
  'campaign_assets',
  {
    id: id(),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    /** What people call it. */
    name: text().notNull(),
    kind: text({ enum: assetKinds as unknown as [AssetKind, ...AssetKind[]] }).notNull(),
    /** For the reader's disk. */
    fileName: text().notNull(),
    contentType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    objectKey: text()
      .notNull()
      .references(() => storedObjects.key, { onDelete: 'restrict' }),
    /** A small picture of a picture. */
    thumbnailKey: text().references(() => storedObjects.key, { onDelete: 'restrict' }),
    /** Ascending; gaps say nothing. */
    position: integer().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    removedAt: instant(),
  },
  (t) => [
    check('campaign_assets_kind_known', isOneOf(t.kind, assetKinds)),
    check('campaign_assets_thumbnail_of_pictures', sql`(kind = 'image') = (thumbnail_key is not null)`),
    uniqueIndex('campaign_assets_object_once').on(t.objectKey),
    uniqueIndex('campaign_assets_thumbnail_once').on(t.thumbnailKey),
    index('campaign_assets_by_campaign').on(t.campaignId, t.position),
  ],
)

/** Who takes part in a campaign, or asked to, or was asked. */
export const campaignMembers = pgTable(
  'campaign_members',
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
    status: text({ enum: membershipStatuses as unknown as [MembershipStatus, ...MembershipStatus[]] }).notNull(),
    /** What the influencer wrote with their wish. */
    message: text().notNull().default(''),
    /** Why the other side said no, or ended it. */
    reason: text().notNull().default(''),
    /** Version of the terms that the influencer has seen and accepted. */
    termsVersion: integer(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    joinedAt: instant(),
  },
  (t) => [
    uniqueIndex('campaign_members_once').on(t.campaignId, t.influencerId),
    index('campaign_members_by_influencer').on(t.influencerId, t.status),
    index('campaign_members_by_status').on(t.brandId, t.status, t.updatedAt, t.id),
    check('campaign_members_status_known', isOneOf(t.status, membershipStatuses)),
  ],
)

/** Groups of influencers whom a campaign is for; none means everybody. */
export const campaignGroups = pgTable(
  'campaign_groups',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    groupId: uuid()
      .notNull()
      .references(() => influencerGroups.id, { onDelete: 'restrict' }),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.groupId] }), index('campaign_groups_by_group').on(t.groupId)],
)

/** Better terms for one influencer or one group, with the reason. Only its end may be written later. */
export const campaignOverrides = pgTable(
  'campaign_overrides',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    groupId: uuid().references(() => influencerGroups.id, { onDelete: 'restrict' }),
    /** Basis points: the least that the default rate and every tier come to. */
    rate: integer().notNull(),
    validFrom: instant().notNull(),
    /** Exclusive. */
    validUntil: instant(),
    reason: text().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    check('campaign_overrides_for_one', sql`num_nonnulls(influencer_id, group_id) = 1`),
    check('campaign_overrides_rate_range', sql`rate between 0 and 10000`),
    check('campaign_overrides_forward', sql`valid_until is null or valid_until >= valid_from`),
    index('campaign_overrides_by_campaign').on(t.campaignId, t.influencerId),
    index('campaign_overrides_by_influencer').on(t.influencerId).where(sql`influencer_id is not null`),
    index('campaign_overrides_by_group').on(t.groupId).where(sql`group_id is not null`),
  ],
)

/** The VTEX promotion that gives a campaign's coupons their discount: what it should be, and what was last seen. */
export const campaignPromotions = pgTable(
  'campaign_promotions',
  {
    campaignId: uuid()
      .primaryKey()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    /** Of VTEX; null until it was created. */
    promotionId: text(),
    /** Made by us, or one the merchant had. Of an adopted one nothing but the connection is ours. */
    isAdopted: boolean().notNull().default(false),
    discount: jsonb().$type<Discount>().notNull(),
    status: text({ enum: promotionStatuses as unknown as [PromotionStatus, ...PromotionStatus[]] }).notNull(),
    observed: jsonb().$type<Record<string, unknown>>(),
    syncedAt: instant(),
    syncAttempts: integer().notNull().default(0),
    syncError: text(),
    nextTryAt: instant(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    check('campaign_promotions_status_known', isOneOf(t.status, promotionStatuses)),
    index('campaign_promotions_due').on(t.nextTryAt).where(sql`next_try_at is not null`),
  ],
)

/** Warnings that were given about a campaign, each once. */
export const campaignWarnings = pgTable(
  'campaign_warnings',
  {
    campaignId: uuid()
      .notNull()
      .references(() => campaigns.id, { onDelete: 'restrict' }),
    /** `budget-80`, `budget-100`, `ends-7`, `ends-1`. */
    kind: text().notNull(),
    warnedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.campaignId, t.kind] })],
)
