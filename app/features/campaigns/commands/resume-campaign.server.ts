import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRef } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { type CampaignMove, moveCampaign } from './move-campaign.server.ts'

/**
 * Lets a paused campaign run again. Its codes follow.
 * Locks the campaign. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.invalid-transition
 */
export async function resumeCampaign(tx: Tx, input: CampaignRef, ctx: Context): Promise<CampaignMove> {
  return moveCampaign(
    tx,
    await lockCampaign(tx, input.campaignId, 'campaigns.resume-campaign', ctx),
    ['resume'],
    'resume-campaign',
    ctx,
  )
}
