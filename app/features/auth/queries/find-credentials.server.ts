import { and, eq, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import { sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type Credentials = {
  readonly actor: UserActor
  readonly passwordHash: string | null
  readonly locale: 'es' | 'en'
  /** They set one up: the password alone opens nothing. */
  readonly hasSecondFactor: boolean
}

/** A person's grants as JSON, for a query over `users`. Plain names: drizzle would drop the table's in a query without joins. */
export const grantsOfUser: SQL<RoleGrant[]> = sql`(
  select coalesce(json_agg(json_build_object('role', g.role, 'brandId', g.brand_id) order by g.id), '[]')
  from role_grants g where g.user_id = users.id)`

/** Whether a person has a second factor that works, for a query over `users`. */
export const userHasSecondFactor: SQL<boolean> = sql`(
  exists (select 1 from totp_factors f where f.user_id = users.id and f.confirmed_at is not null)
  or exists (select 1 from passkeys p where p.user_id = users.id))`

/** The enabled user with that e-mail (lower case), or null. */
export async function findCredentials(tx: Tx, email: string): Promise<Credentials | null> {
  const [row] = await tx
    .select({
      userId: users.id,
      name: users.name,
      influencerId: users.influencerId,
      passwordHash: users.passwordHash,
      locale: users.locale,
      grants: grantsOfUser,
      hasSecondFactor: userHasSecondFactor,
    })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)))
  if (row === undefined) return null
  const { passwordHash, locale, hasSecondFactor, ...person } = row
  return { actor: { kind: 'user', ...person }, passwordHash, locale, hasSecondFactor }
}

/**
 * True when this browser has signed in to that account before, second factor and all; `deviceToken` is the hash of any session it once had.
 * A session that never got past the password makes no device known.
 */
export async function isKnownDevice(tx: Tx, email: string, deviceToken: string | null): Promise<boolean> {
  if (deviceToken === null) return false
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, deviceToken),
        eq(users.email, email),
        or(isNotNull(sessions.secondFactorAt), not(userHasSecondFactor)),
      ),
    )
  return rows.length > 0
}
