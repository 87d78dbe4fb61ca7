import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { invitations, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole } from '../errors.ts'
import { invitationState } from '../invitation-lifetime.ts'
import { invitationNotFound } from '../people-errors.ts'
import { mayReadUsers } from '../policy.ts'
import type { InvitationFilters, InvitationState, ListInvitations } from '../user-inputs.ts'
import type { StaffRoleGrant } from './find-open-invitation.server.ts'

export type InvitationRow = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: 'es' | 'en'
  readonly grants: readonly StaffRoleGrant[]
  readonly invitedBy: string
  readonly state: InvitationState
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
}

const columns = {
  id: invitations.id,
  name: invitations.name,
  email: invitations.email,
  locale: invitations.locale,
  grants: sql<readonly StaffRoleGrant[]>`${invitations.grants}`,
  invitedBy: users.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  acceptedAt: invitations.acceptedAt,
  revokedAt: invitations.revokedAt,
}

/**
 * Invitations, newest first; the search looks at name and e-mail.
 * @param now the machine's time
 * @throws DomainError auth.missing-role | page.invalid-cursor
 */
export async function listInvitations(tx: Tx, input: ListInvitations, actor: Actor, now: Date): Promise<Page<InvitationRow>> {
  if (!mayReadUsers(actor)) throw missingRole()
  const rows = await tx
    .select(columns)
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(invitationsMatching(input, now), afterCursor(invitations.createdAt, invitations.id, input.cursor)))
    .orderBy(...newestFirst(invitations.createdAt, invitations.id))
    .limit(input.limit + 1)
  return toPage(
    rows.map((row) => toRow(row, now)),
    input.limit,
    (row) => ({ at: row.createdAt, id: row.id }),
  )
}

/** @throws DomainError auth.missing-role | auth.invitation-not-found */
export async function getInvitation(
  tx: Tx,
  { invitationId }: { readonly invitationId: string },
  actor: Actor,
  now: Date,
): Promise<InvitationRow> {
  if (!mayReadUsers(actor)) throw missingRole()
  const [row] = await tx
    .select(columns)
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.id, invitationId))
  if (row === undefined) throw invitationNotFound()
  return toRow(row, now)
}

/** The state of an invitation as its word, for a query over `invitations`. */
export function stateOfInvitation(now: Date): SQL {
  return sql`case when ${invitations.acceptedAt} is not null then 'accepted' when ${invitations.revokedAt} is not null then 'revoked'
    when ${invitations.expiresAt} > ${now.toISOString()}::timestamptz then 'open' else 'expired' end`
}

/** Condition of the invitations that filters leave. */
export function invitationsMatching({ search, state }: InvitationFilters, now: Date): SQL | undefined {
  return and(
    containsText([invitations.name, invitations.email], search),
    state === undefined ? undefined : sql`${stateOfInvitation(now)} = ${state}`,
  )
}

function toRow<Row extends { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }>(row: Row, now: Date) {
  const { revokedAt: _, ...shown } = row
  return { ...shown, state: invitationState(row, now) }
}
