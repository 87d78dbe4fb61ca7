import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { type EmailStatus, emailStatuses, type SuppressionReason, suppressionReasons } from '../../app/domain/email-status.ts'
import { id, instant, isOneOf } from './columns.ts'

/** The outbox: a row is written with the change that it tells of, and sent afterwards by a job. */
export const emails = pgTable(
  'emails',
  {
    id: id(),
    /** Lower case. */
    toAddress: text().notNull(),
    /** A name of the catalogue; subject and body are rendered from it when the mail is sent. */
    template: text().notNull(),
    language: text().$type<'es' | 'en'>().notNull(),
    /** In whose name it is sent; null: the platform's. Foreign key in the hand-written migration. */
    brandId: uuid(),
    /** What the template fills in. No secrets: a link's token is derived from `linkTokenId` when the mail is sent. */
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The fact that the mail tells of, where it must be told once. */
    dedupeKey: text(),
    status: text({ enum: emailStatuses as unknown as [EmailStatus, ...EmailStatus[]] })
      .notNull()
      .default('queued'),
    attempts: integer().notNull().default(0),
    /** How often a person asked for it anew: each round is a message of its own to mail servers. */
    round: integer().notNull().default(0),
    /** Machine's clock. While `sending`: when the claim is void. */
    nextTryAt: instant().notNull(),
    /** Why it was not sent, or not delivered: a stable code, and the mail server's words where there are any. */
    lastError: text(),
    /** Who took it, and under which id. */
    provider: text().$type<'smtp' | 'resend'>(),
    providerMessageId: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    uniqueIndex('emails_dedupe_key_once').on(t.dedupeKey),
    check('emails_status_known', isOneOf(t.status, emailStatuses)),
    check('emails_language_known', isOneOf(t.language, ['es', 'en'])),
    check('emails_address_is_lower_case', sql`${t.toAddress} = lower(${t.toAddress})`),
    index('emails_by_age').on(t.createdAt, t.id),
    index('emails_by_address').on(t.toAddress),
    index('emails_by_brand').on(t.brandId, t.createdAt),
    index('emails_waiting').on(t.nextTryAt).where(sql`status in ('queued', 'sending')`),
    index('emails_by_provider_message').on(t.providerMessageId).where(sql`provider_message_id is not null`),
  ],
)

/** Addresses to which nothing more is sent. */
export const emailSuppressions = pgTable(
  'email_suppressions',
  {
    /** Lower case. */
    address: text().primaryKey(),
    reason: text({ enum: suppressionReasons as unknown as [SuppressionReason, ...SuppressionReason[]] }).notNull(),
    /** The mail that showed it. */
    emailId: uuid().references(() => emails.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
  },
  (t) => [
    check('email_suppressions_reason_known', isOneOf(t.reason, suppressionReasons)),
    index('email_suppressions_by_email').on(t.emailId),
  ],
)
