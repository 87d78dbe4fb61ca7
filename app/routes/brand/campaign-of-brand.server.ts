import type { Context } from '#app/domain/context.ts'
import { campaignNotFound } from '#app/features/campaigns/errors.ts'
import { type CampaignWithTerms, getCampaign } from '#app/features/campaigns/queries/get-campaign.server.ts'
import { idParam, readPage } from '#app/http/read-page.server.ts'

/** The campaign in the address, of the brand in the address. @throws Response 404 */
export function campaignOfBrand(campaignId: string | undefined, brandId: string, ctx: Context): Promise<CampaignWithTerms> {
  const id = idParam(campaignId)
  return readPage(async (db) => {
    const campaign = await getCampaign(db, { campaignId: id }, ctx)
    if (campaign.brand.id !== brandId) throw campaignNotFound()
    return campaign
  })
}
