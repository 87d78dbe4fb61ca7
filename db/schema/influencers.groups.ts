import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { brands } from './brands.ts'
import { id, instant } from './columns.ts'
import { influencers } from './influencers.ts'

/** A brand's groups of influencers (nano, micro, VIP …). */
export const influencerGroups = pgTable(
  'influencer_groups',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    description: text().notNull().default(''),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('influencer_groups_name_once').on(t.brandId, sql`lower(name)`)],
)

export const influencerGroupMembers = pgTable(
  'influencer_group_members',
  {
    groupId: uuid()
      .notNull()
      .references(() => influencerGroups.id, { onDelete: 'cascade' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.influencerId] }),
    index('influencer_group_members_by_influencer').on(t.influencerId),
  ],
)

/** Words that a brand's managers put on an influencer to find them by. */
export const influencerTags = pgTable(
  'influencer_tags',
  {
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    /** Lower case. */
    tag: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.influencerId, t.tag] }),
    index('influencer_tags_by_tag').on(t.brandId, t.tag),
    index('influencer_tags_by_influencer').on(t.influencerId),
  ],
)

/** What a brand's managers write down about an influencer, for one another. Append-only. */
export const influencerNotes = pgTable(
  'influencer_notes',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    body: text().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [index('influencer_notes_by_influencer').on(t.influencerId, t.brandId, t.createdAt)],
)
