import { membersOfCampaign, membersOfCampaignsNamed } from '#app/features/campaigns/queries/people-of-campaigns.server.ts'
import { holdersOfCodes } from '#app/features/codes/queries/holders-of-codes.server.ts'
import { hashOfWholeDocument } from '#app/features/influencers/identity/whole-document.server.ts'
import type { InfluencerFilters } from '#app/features/influencers/inputs.ts'
import type { Elsewhere } from '#app/features/influencers/queries/influencers-matching.server.ts'
import { keys } from '#app/platform/runtime.server.ts'

/** What a search of influencers finds by codes, campaigns and a whole document. */
export function peopleElsewhere({ search, brandId, campaignId }: InfluencerFilters): Elsewhere {
  const inCampaign = campaignId === undefined ? undefined : membersOfCampaign(campaignId)
  if (search === undefined) return { inCampaign }
  const byCode = holdersOfCodes(search, brandId)
  return {
    inCampaign,
    found: [membersOfCampaignsNamed(search, brandId), ...(byCode === undefined ? [] : [byCode])],
    documentHash: hashOfWholeDocument(search, keys().customerHash),
  }
}
