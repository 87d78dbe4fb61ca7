import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
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
import { currencyCode, id, instant, isOneOf, sealedBytes } from './columns.ts'
import { influencers } from './influencers.ts'

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
