import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type ApplicationStatus, applicationStatuses } from '../../app/domain/application-status.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf, sequenceId } from './columns.ts'
import { kycProfiles } from './influencers.kyc.ts'
import { influencers } from './influencers.ts'

/** Someone's wish to become an influencer of a brand, from the first step of the form to the decision. */
export const applications = pgTable(
  'applications',
  {
    id: id(),
    brandId: uuid()
      .notNull()
      .references(() => brands.id, { onDelete: 'restrict' }),
    /** The campaign applied to, if any; the foreign key is in the hand-written migration. */
    campaignId: uuid(),
    profileId: uuid()
      .notNull()
      .references(() => kycProfiles.id, { onDelete: 'restrict' }),
    status: text({ enum: applicationStatuses as unknown as [ApplicationStatus, ...ApplicationStatus[]] }).notNull(),
    /** SHA-256 of the token in the applicant's cookie. */
    resumeTokenHash: text(),
    displayName: text(),
    /** Public handle without @, lower case. */
    handle: text(),
    /** Lower case. */
    email: text().notNull(),
    emailConfirmedAt: instant(),
    locale: text().$type<'es' | 'en'>().notNull(),
    /** A code the applicant would like. */
    wantedCode: text(),
    message: text().notNull().default(''),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    submittedAt: instant(),
    decidedAt: instant(),
    decidedBy: text(),
    decisionReason: text(),
    /** The influencer it became. */
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    /** Counts every change: two that look at the same state cannot both write. */
    revision: integer().notNull().default(1),
  },
  (t) => [
    check('applications_status_known', isOneOf(t.status, applicationStatuses)),
    uniqueIndex('applications_resume_once').on(t.resumeTokenHash),
    uniqueIndex('applications_profile_once').on(t.profileId),
    index('applications_by_brand').on(t.brandId, t.status, t.submittedAt, t.id),
    index('applications_by_email').on(t.email),
    index('applications_by_handle').on(t.handle),
    index('applications_by_influencer').on(t.influencerId),
    index('applications_by_created').on(t.status, t.createdAt),
  ],
)

/** An application's way: every move, by whom, and what was asked for. Append-only. */
export const applicationEvents = pgTable(
  'application_events',
  {
    id: sequenceId(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'restrict' }),
    occurredAt: instant().notNull(),
    /** A person's id, `applicant`, or the name of the system part. */
    actorId: text().notNull(),
    fromStatus: text().$type<ApplicationStatus>(),
    toStatus: text().$type<ApplicationStatus>().notNull(),
    reason: text().notNull().default(''),
    /** What must change: a field or file, and why. */
    asks: jsonb().$type<{ field: string; note: string }[]>().notNull().default([]),
  },
  (t) => [index('application_events_by_application').on(t.applicationId, t.id)],
)

/** How often something was tried by one subject (a network, an address, …) in its window; shared by all processes. */
export const registrationAttempts = pgTable(
  'registration_attempts',
  {
    /** `<what>:<hash of whom>`. */
    subject: text().primaryKey(),
    attempts: integer().notNull(),
    windowEndsAt: instant().notNull(),
  },
  (t) => [index('registration_attempts_by_end').on(t.windowEndsAt)],
)

/** Solutions of proofs of work that were used: each lets in once. */
export const spentChallenges = pgTable(
  'spent_challenges',
  {
    /** SHA-256 of the challenge's signature. */
    id: text().primaryKey(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('spent_challenges_by_end').on(t.expiresAt)],
)
