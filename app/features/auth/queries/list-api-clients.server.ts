import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { apiClients, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { ClientFilters, ClientState, ListApiClients } from '../client-inputs.ts'
import { missingRole } from '../errors.ts'
import { clientNotFound } from '../people-errors.ts'
import { mayReadClients } from '../policy.ts'

export type ApiClientRow = {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly ownerName: string
  readonly scopes: readonly string[]
  readonly brandIds: readonly string[] | null
  readonly state: ClientState
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  /** Until when the secret before the last rotation counts. */
  readonly previousSecretUntil: Date | null
}

/** The state of a client as its word, for a query over `api_clients`. */
export function stateOfClient(now: Date): SQL<ClientState> {
  return sql`case when ${apiClients.revokedAt} is not null then 'revoked'
    when ${apiClients.expiresAt} <= ${now.toISOString()}::timestamptz then 'expired' else 'live' end`
}

const columnsAt = (now: Date) => ({
  id: apiClients.id,
  name: apiClients.name,
  ownerId: apiClients.ownerId,
  ownerName: users.name,
  scopes: apiClients.scopes,
  brandIds: apiClients.brandIds,
  state: stateOfClient(now),
  createdAt: apiClients.createdAt,
  expiresAt: apiClients.expiresAt,
  lastUsedAt: apiClients.lastUsedAt,
  previousSecretUntil: apiClients.previousSecretUntil,
})

/**
 * Programs that call on their own, newest first; the search looks at their name and their owner's.
 * @param now the machine's time
 * @throws DomainError auth.missing-role | page.invalid-cursor
 */
export async function listApiClients(tx: Tx, input: ListApiClients, actor: Actor, now: Date): Promise<Page<ApiClientRow>> {
  if (!mayReadClients(actor)) throw missingRole()
  const rows = await tx
    .select(columnsAt(now))
    .from(apiClients)
    .innerJoin(users, eq(users.id, apiClients.ownerId))
    .where(and(clientsMatching(input, now), afterCursor(apiClients.createdAt, apiClients.id, input.cursor)))
    .orderBy(...newestFirst(apiClients.createdAt, apiClients.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}

/** @throws DomainError auth.missing-role | auth.client-not-found */
export async function getApiClient(
  tx: Tx,
  { clientId }: { readonly clientId: string },
  actor: Actor,
  now: Date,
): Promise<ApiClientRow> {
  if (!mayReadClients(actor)) throw missingRole()
  const [row] = await tx
    .select(columnsAt(now))
    .from(apiClients)
    .innerJoin(users, eq(users.id, apiClients.ownerId))
    .where(eq(apiClients.id, clientId))
  if (row === undefined) throw clientNotFound()
  return row
}

/** Condition of the clients that filters leave. */
export function clientsMatching({ search, state }: ClientFilters, now: Date): SQL | undefined {
  return and(
    containsText([apiClients.name, users.name], search),
    state === undefined ? undefined : sql`${stateOfClient(now)} = ${state}`,
  )
}
