import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { influencerGroupMembers } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import type { MoveGroupMembers } from '../group-inputs.ts'
import { nameOfActor } from '../name-of-actor.ts'
import { lockGroup } from '../queries/lock-group.server.ts'
import type { MovedGroupMembers } from './add-to-group.server.ts'

/**
 * Takes people out of a group from now on: orders of before keep what they were owed. Who is not in it is skipped. Locks the group.
 * @throws DomainError influencers.group-not-found | influencers.not-allowed
 */
export async function removeFromGroup(tx: Tx, input: MoveGroupMembers, ctx: Context): Promise<MovedGroupMembers> {
  const { id: groupId, brandId, name } = await lockGroup(tx, input.groupId, 'influencers.remove-from-group', ctx)
  const asked = [...new Set(input.influencerIds)]
  const left = await tx
    .update(influencerGroupMembers)
    .set({ leftAt: ctx.now, removedBy: nameOfActor(ctx.actor) })
    .where(
      and(
        eq(influencerGroupMembers.groupId, groupId),
        inArray(influencerGroupMembers.influencerId, asked),
        isNull(influencerGroupMembers.leftAt),
      ),
    )
    .returning({ influencerId: influencerGroupMembers.influencerId })
  const event = { action: 'influencers.remove-from-group', brandId, subjectType: 'influencer' }
  await recordAudit(
    tx,
    left.map(({ influencerId }) => ({ ...event, subjectId: influencerId, before: { groupId, name }, after: null })),
    ctx,
  )
  return { done: left.length, skipped: asked.length - left.length }
}
