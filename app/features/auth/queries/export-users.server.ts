import { desc, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { users } from '#db/schema/auth.ts'
import { scopeOf } from '#db/scope.ts'
import { missingRole } from '../errors.ts'
import { mayReadUsers } from '../policy.ts'
import type { UserFilters } from '../user-inputs.ts'
import { type CsvOptions, csvGrants, csvUtc } from './csv-cells.server.ts'
import { userHasSecondFactor } from './find-credentials.server.ts'
import { userLastSeenAt, usersMatching } from './list-users.server.ts'

const titles = ['name', 'email', 'roles', 'state', 'second-factor', 'last-seen', 'created'] as const

/**
 * The people of the list as CSV, newest first, in the reader's language; instants in UTC.
 * @throws DomainError auth.missing-role | csv.too-many-downloads
 */
export async function exportUsers(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: UserFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  if (!mayReadUsers(actor)) throw missingRole()
  const dialect = csvDialects[language]
  const t = translate(language)
  const [yes, no] = [t('users.csv.yes'), t('users.csv.no')]
  const query = db
    .select({
      name: csvText(users.name),
      email: csvText(users.email),
      roles: csvGrants(sql`(select role, brand_id from role_grants where user_id = ${users.id})`, language),
      state: csvWord(sql`case when ${users.disabledAt} is null then 'enabled' else 'disabled' end`, {
        enabled: t('users.state.enabled'),
        disabled: t('users.state.disabled'),
      }),
      secondFactor: sql`case when ${userHasSecondFactor} then ${yes} else ${no} end`,
      lastSeen: csvUtc(userLastSeenAt),
      created: csvUtc(users.createdAt),
    })
    .from(users)
    .where(usersMatching(input))
    .orderBy(desc(users.createdAt), desc(users.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`users.csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { head, separator: dialect.separator, signal, scope: scopeOf(actor) })
}
