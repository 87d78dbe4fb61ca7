import { and, eq, isNull } from 'drizzle-orm'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { notSignedIn } from '../errors.ts'

/**
 * Locks an enabled person's row: what depends on all of their factors, or on their password, is decided one at a time.
 * @throws DomainError auth.not-signed-in for a person who is gone or disabled
 */
export async function lockUser(
  tx: Tx,
  userId: string,
): Promise<{ email: string; name: string; passwordHash: string | null; locale: 'es' | 'en' }> {
  const [user] = await tx
    .select({ email: users.email, name: users.name, passwordHash: users.passwordHash, locale: users.locale })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .for('update')
  if (user === undefined) throw notSignedIn()
  return user
}
