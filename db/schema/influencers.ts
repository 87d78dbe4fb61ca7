import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type InfluencerStatus, influencerStatuses } from '../../app/domain/influencer-status.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf, sequenceId } from './columns.ts'

/** One identity for all brands. */
export const influencers = pgTable(
  'influencers',
  {
    id: id(),
    name: text().notNull(),
    /** Public handle without @, lower case. */
    handle: text().notNull(),
    email: text().notNull(),
    country: text().notNull(),
    status: text({ enum: influencerStatuses as unknown as [InfluencerStatus, ...InfluencerStatus[]] }).notNull(),
    /** Keyed hashes, comparable with an order's customer hashes (self-purchase). */
    documentHash: text(),
    emailHash: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('influencers_handle_once').on(t.handle),
    uniqueIndex('influencers_email_once').on(t.email),
    check('influencers_status_known', isOneOf(t.status, influencerStatuses)),
    index('influencers_by_name').on(t.name, t.id),
  ],
)

/** The brands an influencer works with. */
export const influencerBrands = pgTable(
  'influencer_brands',
  {
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    joinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.influencerId, t.brandId] }),
    index('influencer_brands_by_brand').on(t.brandId, t.influencerId),
  ],
)

/** An influencer's way after approval: suspended, reinstated, closed. Append-only. */
export const influencerEvents = pgTable(
  'influencer_events',
  {
    id: sequenceId(),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    occurredAt: instant().notNull(),
    actorId: text().notNull(),
    fromStatus: text().$type<InfluencerStatus>(),
    toStatus: text().$type<InfluencerStatus>().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('influencer_events_by_influencer').on(t.influencerId, t.id)],
)
