import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { influencerGroupMembers } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { nameOfActor } from '../name-of-actor.ts'
import type { GroupRow } from '../queries/lock-group.server.ts'

/**
 * People come into a group now: one statement, and an audit event for each. Who is in it already is left alone.
 * @returns those who came in
 */
export async function enterGroup(
  tx: Tx,
  { id: groupId, brandId, name }: Pick<GroupRow, 'id' | 'brandId' | 'name'>,
  influencerIds: readonly string[],
  ctx: Context,
): Promise<string[]> {
  if (influencerIds.length === 0) return []
  const facts = { groupId, joinedAt: ctx.now, addedBy: nameOfActor(ctx.actor) }
  const added = await tx
    .insert(influencerGroupMembers)
    .values(influencerIds.map((influencerId) => ({ ...facts, influencerId })))
    .onConflictDoNothing({
      target: [influencerGroupMembers.groupId, influencerGroupMembers.influencerId],
      where: sql`left_at is null`,
    })
    .returning({ influencerId: influencerGroupMembers.influencerId })
  const event = { action: 'influencers.add-to-group', brandId, subjectType: 'influencer', before: null, after: { groupId, name } }
  await recordAudit(
    tx,
    added.map(({ influencerId }) => ({ ...event, subjectId: influencerId })),
    ctx,
  )
  return added.map(({ influencerId }) => influencerId)
}
