import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type ApplicationStatus, applicationStatuses } from '../../app/domain/application-status.ts'
import { type InfluencerStatus, influencerStatuses } from '../../app/domain/influencer-status.ts'
import {
  type Audience,
  type BankAccountKind,
  type BankAccountStatus,
  bankAccountKinds,
  bankAccountStatuses,
  type DocumentType,
  documentTypes,
  type KycFileKind,
  kycFileKinds,
  type Network,
  type PersonType,
  personTypes,
} from '../../app/domain/kyc.ts'
import { brands } from './brands.ts'
import { currencyCode, id, instant, isOneOf, sealedBytes, sequenceId } from './columns.ts'

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

/** Who someone is, as they proved it: one per person or company, from the application on. */
export const kycProfiles = pgTable(
  'kyc_profiles',
  {
    id: id(),
    /** Set when the application is approved. */
    influencerId: uuid().references(() => influencers.id, { onDelete: 'restrict' }),
    personType: text({ enum: personTypes }),
    legalName: text(),
    /** Calendar day, of persons. */
    bornOn: date(),
    /** ISO 3166-1 alpha-2. */
    country: text(),
    /** Department, state or province. */
    subdivision: text(),
    city: text(),
    address: text(),
    documentType: text({ enum: documentTypes as unknown as [DocumentType, ...DocumentType[]] }),
    documentNumberSealed: sealedBytes(),
    /** Blind index: equal documents are found without being read. */
    documentIndex: text(),
    documentLastFour: text(),
    /** Keyed hash, comparable with `influencers.document_hash` and an order's customer hashes. */
    documentHash: text(),
    /** E.164. */
    phone: text(),
    networks: jsonb().$type<Network[]>().notNull().default([]),
    audience: jsonb().$type<Audience>(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('kyc_profiles_influencer_once').on(t.influencerId),
    index('kyc_profiles_by_document').on(t.documentIndex),
    index('kyc_profiles_by_phone').on(t.phone),
    index('kyc_profiles_by_networks').using('gin', t.networks.op('jsonb_path_ops')),
    check('kyc_profiles_person_type_known', isOneOf(t.personType, personTypes)),
    check('kyc_profiles_document_type_known', isOneOf(t.documentType, documentTypes)),
  ],
)

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

/** Files that prove it; the bytes are in storage, encrypted. */
export const kycFiles = pgTable(
  'kyc_files',
  {
    id: id(),
    profileId: uuid()
      .notNull()
      .references(() => kycProfiles.id, { onDelete: 'restrict' }),
    kind: text({ enum: kycFileKinds as unknown as [KycFileKind, ...KycFileKind[]] }).notNull(),
    storageKey: text().notNull(),
    contentType: text().notNull(),
    sizeBytes: integer().notNull(),
    /** Of the stored bytes before encryption, hex. */
    sha256: text().notNull(),
    fileName: text().notNull(),
    uploadedAt: instant().notNull(),
    /** Another file of the kind took its place. */
    replacedAt: instant(),
  },
  (t) => [
    check('kyc_files_kind_known', isOneOf(t.kind, kycFileKinds)),
    uniqueIndex('kyc_files_storage_once').on(t.storageKey),
    index('kyc_files_by_profile').on(t.profileId, t.kind),
  ],
)

/** Where money is sent. The number is sealed; everywhere else the id stands for it and people see the last four. */
export const bankAccounts = pgTable(
  'bank_accounts',
  {
    id: id(),
    profileId: uuid()
      .notNull()
      .references(() => kycProfiles.id, { onDelete: 'restrict' }),
    country: text().notNull(),
    currency: currencyCode().notNull(),
    kind: text({ enum: bankAccountKinds as unknown as [BankAccountKind, ...BankAccountKind[]] }).notNull(),
    /** The country's code of the bank, where it has one. */
    bankCode: text(),
    bankName: text(),
    /** Savings, checking, … as the country's banks call it. */
    accountType: text(),
    holderName: text().notNull(),
    numberSealed: sealedBytes().notNull(),
    /** Blind index: equal accounts are found without being read. */
    numberIndex: text().notNull(),
    numberLastFour: text().notNull(),
    status: text({ enum: bankAccountStatuses as unknown as [BankAccountStatus, ...BankAccountStatus[]] }).notNull(),
    createdAt: instant().notNull(),
    verifiedAt: instant(),
    verifiedBy: text(),
    replacedAt: instant(),
  },
  (t) => [
    check('bank_accounts_kind_known', isOneOf(t.kind, bankAccountKinds)),
    check('bank_accounts_status_known', isOneOf(t.status, bankAccountStatuses)),
    uniqueIndex('bank_accounts_one_current').on(t.profileId, t.currency).where(sql`replaced_at is null`),
    index('bank_accounts_by_number').on(t.numberIndex),
    index('bank_accounts_by_profile').on(t.profileId, t.createdAt),
  ],
)

/** How someone is taxed, by date: a change is a new row. */
export const taxProfiles = pgTable(
  'tax_profiles',
  {
    id: id(),
    profileId: uuid()
      .notNull()
      .references(() => kycProfiles.id, { onDelete: 'restrict' }),
    validFrom: date().notNull(),
    country: text().notNull(),
    subdivision: text(),
    personType: text({ enum: personTypes as unknown as [PersonType, ...PersonType[]] }).notNull(),
    /** The country's own word for the regime: `co-simple`, `mx-resico`, … */
    regime: text().notNull(),
    /** Files income tax returns. */
    isDeclarant: boolean().notNull(),
    isVatResponsible: boolean().notNull(),
    mustInvoice: boolean().notNull(),
    /** The authority's code of the economic activity. */
    activityCode: text(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [index('tax_profiles_by_profile').on(t.profileId, t.validFrom, t.createdAt)],
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
