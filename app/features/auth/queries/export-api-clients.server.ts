import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { apiClients, users } from '#db/schema/auth.ts'
import { scopeOf } from '#db/scope.ts'
import { type ClientFilters, clientStates } from '../client-inputs.ts'
import { missingRole } from '../errors.ts'
import { mayReadClients } from '../policy.ts'
import { type CsvOptions, csvUtc } from './csv-cells.server.ts'
import { clientsMatching, stateOfClient } from './list-api-clients.server.ts'

const titles = ['client-id', 'name', 'owner', 'scopes', 'brands', 'state', 'last-used', 'expires', 'created'] as const

/**
 * The programs of the list as CSV, newest first, in the reader's language; instants in UTC.
 * @throws DomainError auth.missing-role | csv.too-many-downloads
 */
export async function exportApiClients(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: ClientFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  if (!mayReadClients(actor)) throw missingRole()
  const now = new Date()
  const dialect = csvDialects[language]
  const t = translate(language)
  // Plain SQL: brands is a later room, whose tables this one may not import.
  const brandNames = sql`(select string_agg(b.name, ', ' order by b.name) from brands b where b.id = any(${apiClients.brandIds}))`
  const query = db
    .select({
      id: apiClients.id,
      name: csvText(apiClients.name),
      owner: csvText(users.name),
      scopes: sql`array_to_string(${apiClients.scopes}, ' ')`,
      brands: csvText(sql`coalesce(${brandNames}, ${t('clients.all-brands')})`),
      state: csvWord(stateOfClient(now), Object.fromEntries(clientStates.map((state) => [state, t(`clients.states.${state}`)]))),
      lastUsed: csvUtc(apiClients.lastUsedAt),
      expires: csvUtc(apiClients.expiresAt),
      created: csvUtc(apiClients.createdAt),
    })
    .from(apiClients)
    .innerJoin(users, eq(users.id, apiClients.ownerId))
    .where(clientsMatching(input, now))
    .orderBy(desc(apiClients.createdAt), desc(apiClients.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`clients.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { head, separator: dialect.separator, signal, scope: scopeOf(actor) })
}
