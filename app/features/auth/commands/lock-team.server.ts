import { sql } from 'drizzle-orm'
import { readableBrands } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import type { Tx } from '#db/types.ts'
import { brandNotFound, missingRole } from '../errors.ts'
import { findActor } from '../queries/find-actor.server.ts'
import { givableRoles, type TeamRole } from '../team-roles.ts'

type Move = { readonly brandId: string; readonly action: Extract<Action, `auth.${string}`>; readonly role: TeamRole }

/**
 * Lets changes of who may do what happen one after the other (the administrators' lock), and looks again whether the actor may give that role in that
 * brand: the change before may have been about them.
 * @throws DomainError auth.brand-not-found | auth.missing-role
 */
export async function lockTeam(tx: Tx, { brandId, action, role }: Move, ctx: Context): Promise<void> {
  const brands = readableBrands(ctx.actor)
  if (brands !== 'all' && !brands.includes(brandId)) throw brandNotFound()
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('affiliate-platform:administrators'))`)
  const found = ctx.actor.kind === 'user' ? await findActor(tx, ctx.actor.userId) : { actor: ctx.actor }
  if (found === null || !may(found.actor, action, { brandId }) || !givableRoles(found.actor, brandId).includes(role))
    throw missingRole()
}
