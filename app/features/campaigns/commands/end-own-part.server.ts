import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { memberNotFound } from '../errors.ts'
import type { LeaveCampaign } from '../member-inputs.ts'
import { lockMember } from '../queries/lock-members.server.ts'
import { actingInfluencer } from '../queries/seen-campaign.server.ts'
import { moveMembers } from './move-members.server.ts'

/**
 * The influencer's own no: also a suspended one's, and whatever became of the campaign. Locks the membership. Enqueues `campaigns.membership-changed` for one
 * who goes out.
 * @throws DomainError campaigns.not-allowed | campaigns.member-not-found | campaigns.invalid-transition
 */
export async function endOwnPart(
  tx: Tx,
  { campaignId, reason }: LeaveCampaign,
  event: 'decline' | 'leave',
  action: 'campaigns.decline-invitation' | 'campaigns.leave-campaign',
  ctx: Context,
): Promise<void> {
  const influencerId = actingInfluencer(action, ctx)
  const member = await lockMember(tx, campaignId, influencerId)
  if (member === null) throw memberNotFound()
  await moveMembers(tx, [member], event, { action, reason }, ctx)
}
