import { membersOfCampaign, membersOfCampaignsNamed } from '#app/features/campaigns/queries/people-of-campaigns.server.ts'
import { holdersOfCodes } from '#app/features/codes/queries/holders-of-codes.server.ts'
import type { InfluencerFilters } from '#app/features/influencers/inputs.ts'
import type { Elsewhere } from '#app/features/influencers/queries/influencers-matching.server.ts'
import { hashCustomerValue } from '#app/platform/keys.server.ts'
import { keys } from '#app/platform/runtime.server.ts'

/** Signs that a text could be a whole document: five letters or digits and more, some of them digits, and nothing but what documents have. */
const documentLike = /^(?=(.*[0-9A-Za-z]){5})(?=.*\d)[0-9A-Za-z .\-/]{5,30}$/

/** What a search of influencers finds by codes, campaigns and a whole document. */
export function peopleElsewhere({ search, brandId, campaignId }: InfluencerFilters): Elsewhere {
  const inCampaign = campaignId === undefined ? undefined : membersOfCampaign(campaignId)
  if (search === undefined) return { inCampaign }
  const byCode = holdersOfCodes(search, brandId)
  return {
    inCampaign,
    found: [membersOfCampaignsNamed(search, brandId), ...(byCode === undefined ? [] : [byCode])],
    documentHash: documentLike.test(search) ? hashCustomerValue(keys().customerHash, 'document', search) : undefined,
  }
}
