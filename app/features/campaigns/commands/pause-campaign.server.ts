import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRef } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { type CampaignMove, moveCampaign } from './move-campaign.server.ts'

/**
 * Pauses an active campaign. Orders placed with its codes before still count; new ones find the coupons switched off.
 * Locks the campaign. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.invalid-transition
 */
export async function pauseCampaign(tx: Tx, input: CampaignRef, ctx: Context): Promise<CampaignMove> {
  return moveCampaign(
    tx,
    await lockCampaign(tx, input.campaignId, 'campaigns.pause-campaign', ctx),
    ['pause'],
    'pause-campaign',
    ctx,
  )
}
