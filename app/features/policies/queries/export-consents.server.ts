import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { users } from '#db/schema/auth.ts'
import { consents, consentWithdrawals, policyVersions } from '#db/schema/policies.ts'
import { inScope, scopeOf } from '#db/scope.ts'
import type { ConsentFilters } from '../inputs.ts'
import { consentsMatching } from './consents-matching.server.ts'

const titles = ['name', 'email', 'version', 'language', 'accepted', 'address', 'hash', 'withdrawn'] as const

/**
 * Who accepted a policy as CSV, newest first; instants in UTC, and the hash of the words that were accepted.
 * @throws DomainError policies.not-found | policies.not-allowed | csv.too-many-downloads
 */
export async function exportConsents(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: ConsentFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const matching = await inScope(db, actor, (tx) => consentsMatching(tx, input, actor), 'read')
  const query = db
    .select({
      name: csvText(users.name),
      email: csvText(users.email),
      version: sql`${policyVersions.version}`,
      language: sql`${consents.language}`,
      accepted: csvInstant(consents.acceptedAt, sql`'UTC'`),
      address: csvText(consents.address),
      hash: sql`${consents.sha256}`,
      withdrawn: csvInstant(consentWithdrawals.withdrawnAt, sql`'UTC'`),
    })
    .from(consents)
    .innerJoin(policyVersions, eq(policyVersions.id, consents.versionId))
    .innerJoin(users, and(eq(consents.subjectKind, 'user'), eq(users.id, consents.subjectId)))
    .leftJoin(consentWithdrawals, eq(consentWithdrawals.consentId, consents.id))
    .where(matching)
    .orderBy(desc(consents.acceptedAt), desc(consents.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`policies.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { head, separator: dialect.separator, signal, scope: scopeOf(actor) })
}
