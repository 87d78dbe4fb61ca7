import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { dataRequestKinds, dataRequestStatuses } from '#app/domain/data-request.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { users } from '#db/schema/auth.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import { scopeOf } from '#db/scope.ts'
import type { DataRequestFilters } from '../inputs.ts'
import { requestsMatching } from './requests-matching.server.ts'

const titles = ['name', 'email', 'kind', 'status', 'country', 'received', 'due', 'answered'] as const

/** The requests of a list as CSV, newest first; instants in UTC. @throws DomainError privacy.not-allowed | csv.too-many-downloads */
export async function exportRequests(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: DataRequestFilters,
  actor: Actor,
  { language, signal, now }: { readonly language: Language; readonly signal?: AbortSignal | undefined; readonly now: Date },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const kinds = Object.fromEntries(dataRequestKinds.map((kind) => [kind, t(`privacy.kind.${kind}`)]))
  const statuses = Object.fromEntries(dataRequestStatuses.map((status) => [status, t(`privacy.status.${status}`)]))
  const query = db
    .select({
      name: csvText(users.name),
      email: csvText(users.email),
      kind: csvWord(dataRequests.kind, kinds),
      status: csvWord(dataRequests.status, statuses),
      country: sql`${dataRequests.country}`,
      received: csvInstant(dataRequests.receivedAt, sql`'UTC'`),
      due: sql`${dataRequests.dueOn}`,
      answered: csvInstant(dataRequests.answeredAt, sql`'UTC'`),
    })
    .from(dataRequests)
    .innerJoin(users, eq(users.id, dataRequests.userId))
    .where(requestsMatching(input, actor, now))
    .orderBy(desc(dataRequests.receivedAt), desc(dataRequests.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`privacy.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { head, separator: dialect.separator, signal, scope: scopeOf(actor) })
}
