import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { invitations, users } from '#db/schema/auth.ts'
import { scopeOf } from '#db/scope.ts'
import { missingRole } from '../errors.ts'
import { mayReadUsers } from '../policy.ts'
import { type InvitationFilters, invitationStates } from '../user-inputs.ts'
import { type CsvOptions, csvGrants, csvUtc } from './csv-cells.server.ts'
import { invitationsMatching, stateOfInvitation } from './list-invitations.server.ts'

const titles = ['name', 'email', 'roles', 'state', 'invited-by', 'created', 'expires', 'accepted'] as const

/**
 * The invitations of the list as CSV, newest first, in the reader's language; instants in UTC.
 * @throws DomainError auth.missing-role | csv.too-many-downloads
 */
export async function exportInvitations(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: InvitationFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  if (!mayReadUsers(actor)) throw missingRole()
  const now = new Date()
  const dialect = csvDialects[language]
  const t = translate(language)
  const grants = sql`(select x.role, x."brandId" as brand_id from jsonb_to_recordset(${invitations.grants}) as x(role text, "brandId" uuid))`
  const query = db
    .select({
      name: csvText(invitations.name),
      email: csvText(invitations.email),
      roles: csvGrants(grants, language),
      state: csvWord(
        stateOfInvitation(now),
        Object.fromEntries(invitationStates.map((state) => [state, t(`users.invitations.states.${state}`)])),
      ),
      invitedBy: csvText(users.name),
      created: csvUtc(invitations.createdAt),
      expires: csvUtc(invitations.expiresAt),
      accepted: csvUtc(invitations.acceptedAt),
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(invitationsMatching(input, now))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`users.csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { head, separator: dialect.separator, signal, scope: scopeOf(actor) })
}
