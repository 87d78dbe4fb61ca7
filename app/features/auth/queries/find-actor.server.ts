import { and, eq, isNull } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { grantsOfUser } from './find-credentials.server.ts'

/** An enabled user with the grants they hold at this moment, or null. */
export async function findActor(tx: Tx, userId: string): Promise<{ actor: UserActor; locale: 'es' | 'en' } | null> {
  const [row] = await tx
    .select({ userId: users.id, name: users.name, influencerId: users.influencerId, locale: users.locale, grants: grantsOfUser })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  if (row === undefined) return null
  const { locale, ...person } = row
  return { actor: { kind: 'user', ...person }, locale }
}
