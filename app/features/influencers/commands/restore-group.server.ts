import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { refusing } from '#app/platform/constraints.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import { groupNameTaken } from '../errors.ts'
import type { GroupRef } from '../group-inputs.ts'
import { type GroupRow, lockGroup } from '../queries/lock-group.server.ts'

/**
 * Takes an archived group back into use, unless its name is another's now. Locks the group.
 * @throws DomainError influencers.group-not-found | influencers.not-allowed | influencers.group-name-taken
 */
export async function restoreGroup(tx: Tx, { groupId }: GroupRef, ctx: Context): Promise<GroupRow> {
  const group = await lockGroup(tx, groupId, 'influencers.restore-group', ctx)
  if (group.archivedAt === null) return group
  const [restored] = await refusing(tx, { influencer_groups_name_once: groupNameTaken }, (inner) =>
    inner.update(influencerGroups).set({ archivedAt: null }).where(eq(influencerGroups.id, groupId)).returning(),
  )
  const subject = { brandId: group.brandId, subjectType: 'influencer-group', subjectId: groupId }
  const fields = { before: { archivedAt: group.archivedAt }, after: { archivedAt: null } }
  await recordAudit(tx, { action: 'influencers.restore-group', ...subject, ...fields }, ctx)
  return restored!
}
