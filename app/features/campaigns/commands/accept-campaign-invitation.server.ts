import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { campaignClosed, decidedOtherwise, memberNotFound } from '../errors.ts'
import type { AcceptCampaignTerms } from '../member-inputs.ts'
import { lockMember } from '../queries/lock-members.server.ts'
import { actingInfluencer, checkTermsSeen, refuseStopped, seenCampaign } from '../queries/seen-campaign.server.ts'
import { moveMembers } from './move-members.server.ts'

/**
 * The influencer says yes to an invitation, and to the terms that they saw. Accepting twice is accepting once. Locks the membership. Enqueues
 * `campaigns.membership-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.influencer-stopped | campaigns.closed |
 *   campaigns.member-not-found | campaigns.terms-changed | campaigns.decided-otherwise
 */
export async function acceptCampaignInvitation(
  tx: Tx,
  { campaignId, termsVersion }: AcceptCampaignTerms,
  ctx: Context,
): Promise<{ kind: 'joined' | 'already-member' }> {
  const action = 'campaigns.accept-invitation'
  const influencerId = actingInfluencer(action, ctx)
  const campaign = await seenCampaign(tx, campaignId, influencerId)
  const member = await lockMember(tx, campaignId, influencerId)
  if (member === null) throw memberNotFound()
  await refuseStopped(tx, influencerId)
  if (member.status === 'member') return { kind: 'already-member' }
  if (member.status !== 'invited') throw decidedOtherwise()
  if (campaign.status === 'ended' || campaign.status === 'archived') throw campaignClosed()
  await checkTermsSeen(tx, campaignId, termsVersion, ctx.now)
  await moveMembers(tx, [member], 'accept', { action, termsVersion }, ctx)
  return { kind: 'joined' }
}
