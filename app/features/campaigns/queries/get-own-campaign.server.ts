import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound } from '../errors.ts'
import { listOwnCampaigns, type OwnCampaign } from './list-own-campaigns.server.ts'

/** A campaign as it concerns the influencer who asks. @throws DomainError campaigns.not-found */
export async function getOwnCampaign(tx: Tx, { campaignId }: { campaignId: string }, ctx: Context): Promise<OwnCampaign> {
  const influencerId = ctx.actor.kind === 'user' ? ctx.actor.influencerId : null
  if (influencerId === null) throw campaignNotFound()
  const [campaign] = await listOwnCampaigns(tx, { influencerId, campaignId }, ctx)
  if (campaign === undefined) throw campaignNotFound()
  return campaign
}
