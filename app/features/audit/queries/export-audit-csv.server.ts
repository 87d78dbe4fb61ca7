import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { apiClients, users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { inScope, scopeOf } from '#db/scope.ts'
import type { AuditFilters } from '../inputs.ts'
import { actorIs } from './actor-is.server.ts'
import { auditMatching } from './audit-matching.server.ts'

const titles = [
  'number',
  'when',
  'who',
  'email',
  'client',
  'origin',
  'action',
  'subject',
  'subject-id',
  'brand',
  'before',
  'after',
  'request',
] as const

/**
 * The events of a list as CSV, last recorded first; instants in UTC, `before` and `after` as JSON.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportAuditCsv(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: AuditFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const matching = await inScope(db, actor, (tx) => auditMatching(tx, input, actor), 'read')
  const query = db
    .select({
      number: auditEvents.id,
      when: csvInstant(auditEvents.occurredAt, sql`'UTC'`),
      who: csvText(sql`coalesce(${users.name}, ${auditEvents.actorId})`),
      email: csvText(users.email),
      client: csvText(sql`coalesce(${apiClients.name}, ${auditEvents.clientId}::text)`),
      origin: auditEvents.origin,
      action: csvText(auditEvents.action),
      subject: csvText(auditEvents.subjectType),
      subjectId: csvText(auditEvents.subjectId),
      brand: csvText(brands.name),
      before: sql`${auditEvents.before}::text`,
      after: sql`${auditEvents.after}::text`,
      request: csvText(auditEvents.requestId),
    })
    .from(auditEvents)
    .leftJoin(users, actorIs(users.id))
    .leftJoin(apiClients, eq(apiClients.id, auditEvents.clientId))
    .leftJoin(brands, eq(brands.id, auditEvents.brandId))
    .where(matching)
    .orderBy(desc(auditEvents.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`audit.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
