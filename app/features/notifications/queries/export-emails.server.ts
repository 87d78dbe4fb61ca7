import { desc, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { emailStatuses } from '#app/domain/email-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { emails } from '#db/schema/notifications.ts'
import { scopeOf } from '#db/scope.ts'
import type { EmailFilters } from '../inputs.ts'
import { requireEmailReader } from '../policy.ts'
import { emailsMatching } from './emails-matching.server.ts'

const titles = [
  'written-at',
  'to',
  'template',
  'language',
  'status',
  'attempts',
  'sent-at',
  'error',
  'provider',
  'message-id',
] as const

/**
 * The mails of a list as CSV, newest first, in the reader's language; instants in UTC, as mail servers log them.
 * @throws DomainError auth.missing-role | csv.too-many-downloads
 */
export async function exportEmails(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: EmailFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  requireEmailReader(actor)
  const dialect = csvDialects[language]
  const t = translate(language)
  const statusWords = Object.fromEntries(emailStatuses.map((status) => [status, t(`notifications.status.${status}`)]))
  const query = db
    .select({
      writtenAt: csvInstant(emails.createdAt, sql`'UTC'`),
      to: csvText(emails.toAddress),
      template: csvText(emails.template),
      language: emails.language,
      status: csvWord(emails.status, statusWords),
      attempts: emails.attempts,
      sentAt: csvInstant(emails.sentAt, sql`'UTC'`),
      error: csvText(emails.lastError),
      provider: emails.provider,
      messageId: csvText(emails.providerMessageId),
    })
    .from(emails)
    .where(emailsMatching(input))
    .orderBy(desc(emails.createdAt), desc(emails.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`notifications.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
