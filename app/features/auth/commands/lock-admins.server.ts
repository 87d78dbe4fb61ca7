import { and, count, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { roleGrants, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { missingRole } from '../errors.ts'
import { lastAdmin } from '../people-errors.ts'
import { mayManageUsers } from '../policy.ts'
import { findActor } from '../queries/find-actor.server.ts'

/**
 * Lets changes of who may do what happen one after the other (a lock until the end of the transaction), and looks again whether the actor may
 * still make them: the change before may have been about them.
 * @throws DomainError auth.missing-role
 */
export async function lockAdmins(tx: Tx, ctx: Context): Promise<void> {
  if (!mayManageUsers(ctx.actor)) throw missingRole()
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('affiliate-platform:administrators'))`)
  if (ctx.actor.kind !== 'user') return
  const found = await findActor(tx, ctx.actor.userId)
  if (found === null || !mayManageUsers(found.actor)) throw missingRole()
}

/**
 * Makes sure that an enabled administrator is left besides this person. Under `lockAdmins`.
 * @throws DomainError auth.last-admin
 */
export async function requireAnotherAdmin(tx: Tx, userId: string): Promise<void> {
  const [row] = await tx
    .select({ others: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(eq(roleGrants.role, 'admin'), isNull(users.disabledAt), ne(users.id, userId)))
  if (row!.others === 0) throw lastAdmin()
}
