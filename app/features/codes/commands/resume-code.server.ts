import type { Context } from '#app/domain/context.ts'
import { getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotActive, influencerNotApproved, validityOver } from '../errors.ts'
import type { MoveCode } from '../inputs.ts'
import { findHolder } from '../queries/find-holder.server.ts'
import { lockCode } from '../queries/lock-code.server.ts'
import { type CodeMove, moveCode } from './move-code.server.ts'

/**
 * Switches a paused code on again, while its campaign runs and its holder is approved; it waits for its sync. Locks the code. Wakes the brand's sync.
 * @throws DomainError codes.not-found | codes.not-allowed | codes.validity-over | codes.campaign-not-active |
 *   codes.influencer-not-approved | codes.invalid-transition
 */
export async function resumeCode(tx: Tx, input: MoveCode, ctx: Context): Promise<CodeMove> {
  const code = await lockCode(tx, input.codeId, 'codes.resume-code', ctx)
  if (code.validUntil !== null && code.validUntil <= ctx.now) throw validityOver()
  const campaign = await getCampaign(tx, { campaignId: code.campaignId }, ctx)
  if (campaign.status !== 'active') throw campaignNotActive()
  const holder = await findHolder(tx, code.id)
  if (holder !== null && holder.status !== 'approved') throw influencerNotApproved()
  return moveCode(tx, code, 'resume', 'resume-code', ctx, input.reason)
}
