import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { influencerGroupMembers, influencerGroupMessages } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

export type GroupMessage = {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly recipients: number
  readonly createdAt: Date
}

/** The last messages to a group. */
export async function listGroupMessages(tx: Tx, { groupId }: { groupId: string }, actor: Actor): Promise<GroupMessage[]> {
  const { id, subject, body, recipients, createdAt } = influencerGroupMessages
  return tx
    .select({ id, subject, body, recipients, createdAt })
    .from(influencerGroupMessages)
    .where(and(eq(influencerGroupMessages.groupId, groupId), inScope(influencerGroupMessages.brandId, actor)))
    .orderBy(desc(createdAt), desc(id))
    .limit(20)
}

/** How many a message would reach now: those in the group who are approved. */
export async function countGroupReaders(tx: Tx, { groupId }: { groupId: string }): Promise<number> {
  const rows = await tx
    .select({ id: influencers.id })
    .from(influencerGroupMembers)
    .innerJoin(influencers, eq(influencers.id, influencerGroupMembers.influencerId))
    .where(
      and(eq(influencerGroupMembers.groupId, groupId), isNull(influencerGroupMembers.leftAt), eq(influencers.status, 'approved')),
    )
  return rows.length
}
