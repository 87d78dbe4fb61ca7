import type { CampaignEvent } from '#app/domain/campaign-status.ts'
import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import type { CampaignRef } from '../inputs.ts'
import { type CampaignRow, lockCampaign } from '../queries/lock-campaign.server.ts'
import { type CampaignMove, moveCampaign } from './move-campaign.server.ts'

/**
 * Publishes a draft: scheduled before its start, active inside its window, ended when the window is past (a backfilled campaign).
 * Locks the campaign. Enqueues `campaigns.status-changed`.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed | campaigns.invalid-transition
 */
export async function publishCampaign(tx: Tx, input: CampaignRef, ctx: Context): Promise<CampaignMove> {
  const campaign = await lockCampaign(tx, input.campaignId, 'campaigns.publish-campaign', ctx)
  return moveCampaign(tx, campaign, eventsOfPublishing(campaign, ctx.now), 'publish-campaign', ctx)
}

function eventsOfPublishing(campaign: CampaignRow, now: Date): CampaignEvent[] {
  if (campaign.startsAt > now) return ['schedule']
  return campaign.endsAt !== null && campaign.endsAt <= now ? ['activate', 'end'] : ['activate']
}
