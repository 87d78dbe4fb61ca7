import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { changesOf } from '#app/platform/changes.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupNameTaken } from '../errors.ts'
import type { UpdateGroup } from '../group-inputs.ts'
import { type GroupRow, lockGroup } from '../queries/lock-group.server.ts'

/**
 * Renames or describes a group. Locks it. Nothing to change writes nothing.
 * @throws DomainError influencers.group-not-found | influencers.not-allowed | influencers.group-name-taken
 */
export async function updateGroup(tx: Tx, { groupId, ...wanted }: UpdateGroup, ctx: Context): Promise<GroupRow> {
  const group = await lockGroup(tx, groupId, 'influencers.update-group', ctx)
  const changes = changesOf<GroupRow>(group, wanted)
  if (changes === null) return group
  const [updated] = await refusing(tx, { influencer_groups_name_once: groupNameTaken }, (inner) =>
    inner.update(influencerGroups).set(changes.after).where(eq(influencerGroups.id, groupId)).returning(),
  )
  const subject = { brandId: group.brandId, subjectType: 'influencer-group', subjectId: groupId }
  await recordAudit(tx, { action: 'influencers.update-group', ...subject, ...changes }, ctx)
  return updated!
}
