import { eq } from 'drizzle-orm'
import type { RoleGrant } from '#app/domain/actor.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { userNotFound } from '../errors.ts'
import { grantsOfUser } from './find-credentials.server.ts'

/** A person's roles and whether they may come in, to decide by. @throws DomainError auth.user-not-found */
export async function getUserStanding(
  tx: Tx,
  userId: string,
): Promise<{ grants: readonly RoleGrant[]; disabledAt: Date | null }> {
  const [row] = await tx.select({ grants: grantsOfUser, disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId))
  if (row === undefined) throw userNotFound()
  return row
}
