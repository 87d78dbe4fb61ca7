import { and, asc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { CampaignStatus } from '#app/domain/campaign-status.ts'
import { campaignNotFound } from '#app/features/campaigns/errors.ts'
import { brands } from '#db/schema/brands.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { campaignOver } from '../errors.ts'

export type RequestableCampaign = {
  readonly id: string
  readonly name: string
  readonly brand: { readonly id: string; readonly name: string }
}

const goingOn: readonly CampaignStatus[] = ['scheduled', 'active', 'paused']

/** Campaigns in which an influencer may wish for a code: those that go on, of which they are a member or have had a code. */
export async function listRequestableCampaigns(
  tx: Tx,
  { influencerId, brandId }: { influencerId: string; brandId?: string | undefined },
): Promise<RequestableCampaign[]> {
  const inBrand = brandId === undefined ? undefined : eq(campaigns.brandId, brandId)
  const rows = await listCampaignsOf(tx, influencerId, and(inArray(campaigns.status, [...goingOn]), inBrand))
  return rows.map(({ id, name, brand }) => ({ id, name, brand }))
}

/** One of them. @throws DomainError campaigns.not-found | codes.campaign-over */
export async function getRequestableCampaign(
  tx: Tx,
  { influencerId, campaignId }: { influencerId: string; campaignId: string },
): Promise<RequestableCampaign> {
  const [campaign] = await listCampaignsOf(tx, influencerId, eq(campaigns.id, campaignId))
  if (campaign === undefined || campaign.status === 'draft') throw campaignNotFound()
  if (!goingOn.includes(campaign.status)) throw campaignOver()
  return { id: campaign.id, name: campaign.name, brand: campaign.brand }
}

function listCampaignsOf(tx: Tx, influencerId: string, which: SQL | undefined) {
  const member = tx
    .select({ one: sql`1` })
    .from(campaignMembers)
    .where(
      and(
        eq(campaignMembers.campaignId, campaigns.id),
        eq(campaignMembers.influencerId, influencerId),
        eq(campaignMembers.status, 'member'),
      ),
    )
  const holder = tx
    .select({ one: sql`1` })
    .from(codes)
    .innerJoin(codeAssignments, eq(codeAssignments.codeId, codes.id))
    .where(and(eq(codes.campaignId, campaigns.id), eq(codeAssignments.influencerId, influencerId)))
  return tx
    .select({ id: campaigns.id, name: campaigns.name, status: campaigns.status, brand: { id: brands.id, name: brands.name } })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(and(or(exists(member), exists(holder)), which))
    .orderBy(asc(brands.name), asc(campaigns.name), asc(campaigns.id))
}
