import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { campaignNotFound, notAllowed } from '../errors.ts'

export type CampaignRow = typeof campaigns.$inferSelect

/**
 * A campaign to which the actor may do that, locked until the transaction ends; orders and codes that refer to it do not wait.
 * @throws DomainError campaigns.not-found | campaigns.not-allowed
 */
export async function lockCampaign(tx: Tx, campaignId: string, action: Action, ctx: Context): Promise<CampaignRow> {
  const [campaign] = await tx
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.id, campaignId), inScope(campaigns.brandId, ctx.actor)))
    .for('no key update')
  if (campaign === undefined) throw campaignNotFound()
  if (!may(ctx.actor, action, { brandId: campaign.brandId })) throw notAllowed()
  return campaign
}
