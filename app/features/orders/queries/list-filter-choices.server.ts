import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** More than a list box can be read through. */
const MOST = 500

export type FilterChoice = { readonly id: string; readonly name: string }
export type FilterChoices = {
  readonly influencers: readonly FilterChoice[]
  readonly campaigns: readonly FilterChoice[]
  readonly codes: readonly FilterChoice[]
}

/**
 * Whom and what a brand's sales can be filtered by, by name; at most five hundred of each. Empty for a brand the actor does not read.
 * @param input `campaignId` narrows the codes to that campaign's
 */
export async function listFilterChoices(
  tx: Tx,
  { brandId, campaignId }: { brandId: string; campaignId?: string | undefined },
  actor: Actor,
): Promise<FilterChoices> {
  const [people, programmes, given] = await Promise.all([
    tx
      .select({ id: influencers.id, name: influencers.name })
      .from(influencerBrands)
      .innerJoin(influencers, eq(influencers.id, influencerBrands.influencerId))
      .where(and(eq(influencerBrands.brandId, brandId), inScope(influencerBrands.brandId, actor)))
      .orderBy(asc(influencers.name), asc(influencers.id))
      .limit(MOST),
    tx
      .select({ id: campaigns.id, name: campaigns.name })
      .from(campaigns)
      .where(and(eq(campaigns.brandId, brandId), inScope(campaigns.brandId, actor)))
      .orderBy(asc(campaigns.name), asc(campaigns.id))
      .limit(MOST),
    tx
      .select({ id: codes.id, name: codes.code })
      .from(codes)
      .where(
        and(
          eq(codes.brandId, brandId),
          inScope(codes.brandId, actor),
          campaignId === undefined ? undefined : eq(codes.campaignId, campaignId),
        ),
      )
      .orderBy(asc(codes.code), asc(codes.id))
      .limit(MOST),
  ])
  return { influencers: people, campaigns: programmes, codes: given }
}
