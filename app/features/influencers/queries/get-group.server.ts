import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupNotFound } from '../errors.ts'
import { type Group, groupColumns } from './list-groups.server.ts'

export type GroupDetail = Group & { readonly brandId: string }

/** One group of the actor's brands. @throws DomainError influencers.group-not-found */
export async function getGroup(tx: Tx, { groupId }: { groupId: string }, actor: Actor): Promise<GroupDetail> {
  const [group] = await tx
    .select({ ...groupColumns, brandId: influencerGroups.brandId })
    .from(influencerGroups)
    .where(and(eq(influencerGroups.id, groupId), inScope(influencerGroups.brandId, actor)))
  if (group === undefined) throw groupNotFound()
  return group
}
