import { staffFor } from '#app/domain/permissions.ts'
import { mayBringInfluencers } from '#app/features/influencers/policy.ts'
import { type ProfileTab, profileTabs, profileTabsFor } from '#app/features/influencers/profile-tabs.ts'
import type { InfluencerDetail } from '#app/features/influencers/queries/get-influencer.server.ts'
import type { ProfileFrame } from '#app/features/influencers/ui/profile/profile-page.tsx'
import { type BrandVisitor, requireBrand } from '#app/http/guards.server.ts'
import { influencerOfBrand } from './influencer-of-brand.server.ts'

type Params = Readonly<Record<string, string | undefined>>

export type InfluencerProfile = {
  readonly visitor: BrandVisitor
  readonly influencer: InfluencerDetail
  readonly frame: ProfileFrame
}

/**
 * The visitor of a section of an influencer's page, whom it is about, and what stands above every section.
 * @throws Response as requireBrand; 403 for a section that the visitor may not open; 404 for who does not work with the brand
 */
export async function influencerProfile(request: Request, params: Params, tab: ProfileTab): Promise<InfluencerProfile> {
  const visitor = await requireBrand(request, params.brandSlug, ...staffFor(profileTabs[tab]))
  const { actor, brand } = visitor
  const influencer = await influencerOfBrand(params.influencerId, visitor)
  const { id, name, handle, status } = influencer
  return {
    visitor,
    influencer,
    frame: {
      ...{ id, name, handle, status },
      tabs: profileTabsFor(actor, brand.id),
      home: `/brands/${brand.slug}`,
      mayChange: mayBringInfluencers(actor, brand.id),
    },
  }
}
