import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type PolicyKind, policyKinds } from '../../app/domain/policy-kind.ts'
import { brands } from './brands.ts'
import { id, instant, isOneOf } from './columns.ts'

/** A text that people accept: the platform's, a brand's, or a campaign's. */
export const policies = pgTable(
  'policies',
  {
    id: id(),
    kind: text({ enum: policyKinds as unknown as [PolicyKind, ...PolicyKind[]] }).notNull(),
    /** null: the platform's own, which holds for every brand that has none. */
    brandId: uuid().references(() => brands.id, { onDelete: 'restrict' }),
    /** With the kind `campaign-terms` only; the foreign key is in the hand-written migration. */
    campaignId: uuid(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('policies_once').on(
      t.kind,
      sql`coalesce(${t.brandId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      sql`coalesce(${t.campaignId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
    check('policies_kind_known', isOneOf(t.kind, policyKinds)),
    check('policies_campaign_of_kind', sql`(kind = 'campaign-terms') = (campaign_id is not null)`),
  ],
)

/** Versions of a policy. Published ones are never edited: a trigger forbids it. */
export const policyVersions = pgTable(
  'policy_versions',
  {
    id: id(),
    policyId: uuid()
      .notNull()
      .references(() => policies.id, { onDelete: 'restrict' }),
    version: integer().notNull(),
    /** Those who accepted an earlier version are asked again. */
    asksAgain: boolean().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    publishedAt: instant(),
    /** In force from here on. */
    effectiveAt: instant(),
  },
  (t) => [uniqueIndex('policy_versions_once').on(t.policyId, t.version)],
)

/** The words of a version, in each language: Markdown. */
export const policyTexts = pgTable(
  'policy_texts',
  {
    versionId: uuid()
      .notNull()
      .references(() => policyVersions.id, { onDelete: 'restrict' }),
    language: text().$type<'es' | 'en'>().notNull(),
    title: text().notNull(),
    markdown: text().notNull(),
    /** SHA-256 of title and text, hex: what a consent points at. */
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.versionId, t.language] }),
    check('policy_texts_language_known', isOneOf(t.language, ['es', 'en'])),
  ],
)

/** Who accepted which version, when and from where. Append-only. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    versionId: uuid()
      .notNull()
      .references(() => policyVersions.id, { onDelete: 'restrict' }),
    /** An applicant accepts before they are a user. */
    subjectKind: text().$type<'user' | 'application'>().notNull(),
    subjectId: uuid().notNull(),
    language: text().$type<'es' | 'en'>().notNull(),
    /** Of the text that was shown. */
    sha256: text().notNull(),
    acceptedAt: instant().notNull(),
    /** Network the acceptance came from. */
    address: text(),
    userAgent: text(),
    requestId: text().notNull(),
  },
  (t) => [
    uniqueIndex('consents_once').on(t.versionId, t.subjectKind, t.subjectId),
    index('consents_by_subject').on(t.subjectKind, t.subjectId),
    check('consents_subject_known', isOneOf(t.subjectKind, ['user', 'application'])),
  ],
)

/** A consent taken back. Append-only. */
export const consentWithdrawals = pgTable('consent_withdrawals', {
  consentId: uuid()
    .primaryKey()
    .references(() => consents.id, { onDelete: 'restrict' }),
  withdrawnAt: instant().notNull(),
  reason: text().notNull(),
  requestId: text().notNull(),
})
