import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { brands } from './brands.ts'
import { id, instant } from './columns.ts'
import { influencers } from './influencers.ts'

/** A brand's groups of influencers (nano, micro, VIP …). An archived one takes nobody and nothing new; what its people were granted stays theirs. */
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
    archivedAt: instant(),
  },
  (t) => [
    uniqueIndex('influencer_groups_name_once').on(t.brandId, sql`lower(name)`).where(sql`archived_at is null`),
    index('influencer_groups_by_brand').on(t.brandId),
  ],
)

/** Who was in a group, and when: who leaves and comes back has two rows. Orders look at their creation time only. Only the end is ever written. */
export const influencerGroupMembers = pgTable(
  'influencer_group_members',
  {
    id: id(),
    groupId: uuid()
      .notNull()
      .references(() => influencerGroups.id, { onDelete: 'restrict' }),
    influencerId: uuid()
      .notNull()
      .references(() => influencers.id, { onDelete: 'restrict' }),
    joinedAt: instant().notNull(),
    addedBy: text().notNull(),
    /** Exclusive. */
    leftAt: instant(),
    removedBy: text(),
  },
  (t) => [
    uniqueIndex('influencer_group_members_one_open').on(t.groupId, t.influencerId).where(sql`left_at is null`),
    index('influencer_group_members_by_group').on(t.groupId, t.joinedAt),
    index('influencer_group_members_by_influencer').on(t.influencerId, t.groupId),
    check('influencer_group_members_forward', sql`left_at is null or left_at >= joined_at`),
    check('influencer_group_members_left_by', sql`(left_at is null) = (removed_by is null)`),
  ],
)

/** Messages that a brand sent to the people of a group. Append-only. */
export const influencerGroupMessages = pgTable(
  'influencer_group_messages',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    groupId: uuid()
      .notNull()
      .references(() => influencerGroups.id, { onDelete: 'restrict' }),
    subject: text().notNull(),
    body: text().notNull(),
    recipients: integer().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [
    index('influencer_group_messages_by_group').on(t.groupId, t.createdAt),
    index('influencer_group_messages_by_brand').on(t.brandId, t.createdAt),
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

/** What a brand's managers write down about an influencer, for one another. Append-only; erasing a person empties it. */
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
