import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'
import type { GroupRef } from '../group-inputs.ts'
import { type GroupRow, lockGroup } from '../queries/lock-group.server.ts'

/**
 * A group takes nobody and nothing new from now on. Who is in it stays, with the rates that it was granted. Archiving twice is archiving once.
 * Locks the group.
 * @throws DomainError influencers.group-not-found | influencers.not-allowed
 */
export async function archiveGroup(tx: Tx, { groupId }: GroupRef, ctx: Context): Promise<GroupRow> {
  const group = await lockGroup(tx, groupId, 'influencers.archive-group', ctx)
  if (group.archivedAt !== null) return group
  const [archived] = await tx
    .update(influencerGroups)
    .set({ archivedAt: ctx.now })
    .where(eq(influencerGroups.id, groupId))
    .returning()
  const subject = { brandId: group.brandId, subjectType: 'influencer-group', subjectId: groupId }
  const fields = { before: { archivedAt: null }, after: { archivedAt: ctx.now } }
  await recordAudit(tx, { action: 'influencers.archive-group', ...subject, ...fields }, ctx)
  return archived!
}
