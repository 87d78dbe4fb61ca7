import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor, RoleGrant } from '#app/domain/actor.ts'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole, userNotFound } from '../errors.ts'
import { mayReadUsers } from '../policy.ts'
import type { ListUsers, UserFilters } from '../user-inputs.ts'
import { grantsOfUser, userHasSecondFactor } from './find-credentials.server.ts'

/** A person who can sign in, as administrators see them. */
export type UserRow = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: 'es' | 'en'
  readonly grants: readonly RoleGrant[]
  readonly influencerId: string | null
  readonly createdAt: Date
  readonly disabledAt: Date | null
  /** In a browser or by a program; null: never. */
  readonly lastSeenAt: Date | null
  readonly hasSecondFactor: boolean
}

/** When a person was last seen, for a query over `users`. */
export const userLastSeenAt = sql`greatest(
  (select max(s.last_seen_at) from sessions s where s.user_id = users.id),
  (select max(f.last_used_at) from refresh_families f where f.user_id = users.id))`

const columns = {
  id: users.id,
  name: users.name,
  email: users.email,
  locale: users.locale,
  grants: grantsOfUser,
  influencerId: users.influencerId,
  createdAt: users.createdAt,
  disabledAt: users.disabledAt,
  lastSeenAt: userLastSeenAt.mapWith(users.createdAt) as SQL<Date | null>,
  hasSecondFactor: userHasSecondFactor,
}

/** People who can sign in, newest first; the search looks at name and e-mail. @throws DomainError auth.missing-role | page.invalid-cursor */
export async function listUsers(tx: Tx, input: ListUsers, actor: Actor): Promise<Page<UserRow>> {
  if (!mayReadUsers(actor)) throw missingRole()
  const rows = await tx
    .select(columns)
    .from(users)
    .where(and(usersMatching(input), afterCursor(users.createdAt, users.id, input.cursor)))
    .orderBy(...newestFirst(users.createdAt, users.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }))
}

/** @throws DomainError auth.missing-role | auth.user-not-found */
export async function getUser(tx: Tx, { userId }: { readonly userId: string }, actor: Actor): Promise<UserRow> {
  if (!mayReadUsers(actor)) throw missingRole()
  const [row] = await tx.select(columns).from(users).where(eq(users.id, userId))
  if (row === undefined) throw userNotFound()
  return row
}

/** Condition of the people that filters leave. A role for all brands is one for each. */
export function usersMatching({ search, role, brandId, state }: UserFilters): SQL | undefined {
  const ofRole = role === undefined ? sql`true` : sql`g.role = ${role}`
  const ofBrand =
    brandId === undefined
      ? sql`true`
      : sql`g.role <> 'influencer' and (g.role = 'admin' or g.brand_id is null or g.brand_id = ${brandId})`
  const isGrantAsked = role !== undefined || brandId !== undefined
  return and(
    containsText([users.name, users.email], search),
    isGrantAsked ? sql`exists (select 1 from role_grants g where g.user_id = users.id and ${ofRole} and ${ofBrand})` : undefined,
    state === undefined
      ? undefined
      : state === 'enabled'
        ? sql`${users.disabledAt} is null`
        : sql`${users.disabledAt} is not null`,
  )
}
