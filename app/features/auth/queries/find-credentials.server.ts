import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { RoleGrant, UserActor } from '#app/domain/actor.ts'
import { sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

export type Credentials = { readonly actor: UserActor; readonly passwordHash: string | null; readonly locale: 'es' | 'en' }

/** A person's grants as JSON, for a query over `users`. Plain names: drizzle would drop the table's in a query without joins. */
export const grantsOfUser: SQL<RoleGrant[]> = sql`(
  select coalesce(json_agg(json_build_object('role', g.role, 'brandId', g.brand_id) order by g.id), '[]')
  from role_grants g where g.user_id = users.id)`

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
    })
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)))
  if (row === undefined) return null
  const { passwordHash, locale, ...person } = row
  return { actor: { kind: 'user', ...person }, passwordHash, locale }
}

/** True when this browser has signed in to that account before; `deviceToken` is the hash of any session it once had. */
export async function isKnownDevice(tx: Tx, email: string, deviceToken: string | null): Promise<boolean> {
  if (deviceToken === null) return false
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, deviceToken), eq(users.email, email)))
  return rows.length > 0
}
