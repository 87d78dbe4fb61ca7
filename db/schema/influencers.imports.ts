import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import {
  type ImportFailure,
  type ImportRow,
  type ImportStatus,
  type InvitationStatus,
  importStatuses,
  invitationStatuses,
} from '../../app/domain/influencer-import.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf } from './columns.ts'
import { influencerGroups } from './influencers.groups.ts'
import { influencers } from './influencers.ts'

/** A file of people whom a brand invites, as a job with progress and a report. */
export const influencerImports = pgTable(
  'influencer_imports',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    status: text({ enum: importStatuses as unknown as [ImportStatus, ...ImportStatus[]] }).notNull(),
    total: integer().notNull(),
    /** Rows that became a new invitation by mail. */
    invited: integer().notNull().default(0),
    /** Rows about people who work with the brand already. */
    known: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    /** What came in; emptied row by row as it is carried out. */
    rows: jsonb().$type<ImportRow[]>().notNull(),
    /** Rows that came to nothing, and why. */
    failures: jsonb().$type<ImportFailure[]>().notNull().default([]),
    message: text().notNull().default(''),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    finishedAt: instant(),
  },
  (t) => [
    check('influencer_imports_status_known', isOneOf(t.status, importStatuses)),
    index('influencer_imports_by_brand').on(t.brandId, t.createdAt, t.id),
  ],
)

/** Somebody whom a brand asked to become its influencer, and what waits for them once they are. */
export const influencerInvitations = pgTable(
  'influencer_invitations',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    importId: uuid()
      .notNull()
      .references(() => influencerImports.id, { onDelete: 'restrict' }),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    groupId: uuid().references(() => influencerGroups.id, { onDelete: 'restrict' }),
    /** The foreign key is in the hand-written migration. */
    campaignId: uuid(),
    tags: text().array().notNull().default([]),
    /** A code that the brand would like for them. */
    wantedCode: text(),
    status: text({ enum: invitationStatuses as unknown as [InvitationStatus, ...InvitationStatus[]] }).notNull(),
    /** The influencer they became, or were. */
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [
    check('influencer_invitations_status_known', isOneOf(t.status, invitationStatuses)),
    uniqueIndex('influencer_invitations_one_open').on(t.brandId, t.email).where(sql`status = 'open'`),
    index('influencer_invitations_by_email').on(t.email),
    index('influencer_invitations_by_import').on(t.importId),
    index('influencer_invitations_by_group').on(t.groupId).where(sql`group_id is not null`),
    index('influencer_invitations_by_influencer').on(t.influencerId, t.campaignId).where(sql`influencer_id is not null`),
    index('influencer_invitations_by_campaign').on(t.campaignId).where(sql`campaign_id is not null`),
  ],
)
