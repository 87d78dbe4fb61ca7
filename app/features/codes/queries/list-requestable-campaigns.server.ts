import { and, asc, eq, exists, inArray, or, sql } from 'drizzle-orm'
import { brands } from '#db/schema/brands.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

export type RequestableCampaign = {
  readonly id: string
  readonly name: string
  readonly brand: { readonly id: string; readonly name: string }
}

/** Campaigns in which an influencer may wish for a code: those that go on, of which they are a member or have had a code. */
export function listRequestableCampaigns(
  tx: Tx,
  { influencerId, brandId }: { influencerId: string; brandId?: string | undefined },
): Promise<RequestableCampaign[]> {
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
    .select({ id: campaigns.id, name: campaigns.name, brand: { id: brands.id, name: brands.name } })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(
      and(
        inArray(campaigns.status, ['scheduled', 'active', 'paused']),
        or(exists(member), exists(holder)),
        brandId === undefined ? undefined : eq(campaigns.brandId, brandId),
      ),
    )
    .orderBy(asc(brands.name), asc(campaigns.name), asc(campaigns.id))
}
