import type { Context } from '#app/domain/context.ts'
import type { MembershipStatus } from '#app/domain/membership-status.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { campaignClosed, campaignNotFound } from '../errors.ts'
import type { ApplyToCampaign } from '../member-inputs.ts'
import { lockMember } from '../queries/lock-members.server.ts'
import {
  actingInfluencer,
  campaignsForInfluencer,
  checkTermsSeen,
  refuseStopped,
  seenCampaign,
} from '../queries/seen-campaign.server.ts'
import { moveMembers, tellMove } from './move-members.server.ts'

/**
 * The influencer asks to take part in a campaign that is open to them, having seen its terms; who was invited is in at once. Locks the membership. Enqueues
 * `campaigns.membership-changed` for one who comes in.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.influencer-stopped | campaigns.closed |
 *   campaigns.terms-changed | campaigns.invalid-transition
 */
export async function applyToCampaign(tx: Tx, input: ApplyToCampaign, ctx: Context): Promise<{ status: MembershipStatus }> {
  const action = 'campaigns.apply-to-campaign'
  const influencerId = actingInfluencer(action, ctx)
  const campaign = await seenCampaign(tx, input.campaignId, influencerId)
  const { id: campaignId, brandId } = campaign
  await refuseStopped(tx, influencerId)
  if (campaign.status !== 'active' && campaign.status !== 'scheduled') throw campaignClosed()
  const known = await lockMember(tx, campaignId, influencerId)
  const isForThem = campaign.visibility === 'public' && (await campaignsForInfluencer(tx, [campaignId], influencerId)).size > 0
  if (!isForThem && known === null) throw campaignNotFound()
  if (!isForThem && known?.status !== 'invited') throw campaignClosed()
  const { termsVersion, message } = input
  await checkTermsSeen(tx, campaignId, termsVersion, ctx.now)
  const move = { action, message, termsVersion }
  if (known !== null) return { status: (await moveMembers(tx, [known], 'apply', move, ctx)) ?? known.status }
  const values = { brandId, campaignId, influencerId, status: 'applied', message, termsVersion } as const
  const [row] = await tx
    .insert(campaignMembers)
    .values({ ...values, createdAt: ctx.now, updatedAt: ctx.now })
    .onConflictDoNothing()
    .returning()
  if (row === undefined) return applyToCampaign(tx, input, ctx)
  await tellMove(tx, { ...row, status: null }, 'applied', move, ctx)
  return { status: 'applied' }
}
