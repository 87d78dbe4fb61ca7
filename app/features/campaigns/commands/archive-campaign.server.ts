import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRef } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { type CampaignMove, moveCampaign } from './move-campaign.server.ts'

/**
 * Takes an ended campaign, or a draft that never ran, out of sight.
 * Locks the campaign. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.invalid-transition
 */
export async function archiveCampaign(tx: Tx, input: CampaignRef, ctx: Context): Promise<CampaignMove> {
  return moveCampaign(
    tx,
    await lockCampaign(tx, input.campaignId, 'campaigns.archive-campaign', ctx),
    ['archive'],
    'archive-campaign',
    ctx,
  )
}
