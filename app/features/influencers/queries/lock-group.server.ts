import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupNotFound, notAllowed } from '../errors.ts'

export type GroupRow = typeof influencerGroups.$inferSelect

/** A group to which the actor may do that, locked. @throws DomainError influencers.group-not-found | influencers.not-allowed */
export async function lockGroup(tx: Tx, groupId: string, action: Action, ctx: Context): Promise<GroupRow> {
  const [group] = await tx
    .select()
    .from(influencerGroups)
    .where(and(eq(influencerGroups.id, groupId), inScope(influencerGroups.brandId, ctx.actor)))
    .for('no key update')
  if (group === undefined) throw groupNotFound()
  if (!may(ctx.actor, action, { brandId: group.brandId })) throw notAllowed()
  return group
}
