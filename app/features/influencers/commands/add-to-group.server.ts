import type { Context } from '#app/domain/context.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { groupArchived, influencerNotFound } from '../errors.ts'
import type { MoveGroupMembers } from '../group-inputs.ts'
import { lockGroup } from '../queries/lock-group.server.ts'
import { workWithBrand } from '../queries/work-with-brand.server.ts'
import { groupJoined } from '../tasks.ts'
import { enterGroup } from './enter-group.server.ts'

/** `done`: who came in or went out; `skipped`: where nothing was to change. */
export type MovedGroupMembers = { readonly done: number; readonly skipped: number }

/**
 * Puts influencers of the brand into a group, from now on. Who is in it already stays. Locks the group. Enqueues `influencers.group-joined` for those
 * who come in.
 * @throws DomainError influencers.group-not-found | influencers.not-allowed | influencers.group-archived | influencers.not-found
 */
export async function addToGroup(tx: Tx, input: MoveGroupMembers, ctx: Context): Promise<MovedGroupMembers> {
  const group = await lockGroup(tx, input.groupId, 'influencers.add-to-group', ctx)
  if (group.archivedAt !== null) throw groupArchived()
  const asked = [...new Set(input.influencerIds)]
  const found = await workWithBrand(tx, group.brandId, asked)
  if (found.length !== asked.length) throw influencerNotFound()
  const added = await enterGroup(tx, group, asked, ctx)
  if (added.length > 0) await enqueue(tx, groupJoined, { groupId: group.id, influencerIds: added })
  return { done: added.length, skipped: asked.length - added.length }
}
