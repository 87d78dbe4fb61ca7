import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRef } from '../inputs.ts'
import { lockCampaign } from '../queries/lock-campaign.server.ts'
import { type CampaignMove, moveCampaign } from './move-campaign.server.ts'

/**
 * Ends a published campaign for good. Closes its window now; what was sold before keeps its commissions.
 * Locks the campaign. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.invalid-transition
 */
export async function endCampaign(tx: Tx, input: CampaignRef, ctx: Context): Promise<CampaignMove> {
  return moveCampaign(tx, await lockCampaign(tx, input.campaignId, 'campaigns.end-campaign', ctx), ['end'], 'end-campaign', ctx)
}
