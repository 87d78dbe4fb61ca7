import { campaignNotFound } from '#app/features/campaigns/errors.ts'
import { type CampaignWithTerms, getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import type { BrandVisitor } from '#app/http/guards.server.ts'
import { idParam } from '#app/http/read-page.server.ts'

/** The campaign in the address, of the brand in the address. @throws Response 404 */
export function campaignOfBrand(campaignId: string | undefined, { brand, ctx, read }: BrandVisitor): Promise<CampaignWithTerms> {
  const id = idParam(campaignId)
  return read(async (tx) => {
    const campaign = await getCampaign(tx, { campaignId: id }, ctx)
    if (campaign.brand.id !== brand.id) throw campaignNotFound()
    return campaign
  })
}
