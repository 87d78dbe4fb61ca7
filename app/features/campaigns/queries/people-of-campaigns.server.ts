import { type SQL, sql } from 'drizzle-orm'
import { containsText } from '#app/platform/text-search.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'

/** The question for ids of influencers who take part in a campaign. Row security keeps it within the reader's brands. */
export function membersOfCampaign(campaignId: string): SQL {
  return sql`select influencer_id from campaign_members where campaign_id = ${campaignId}::uuid and status = 'member'`
}

/** The same for those who take part in campaigns whose names contain the text, of one brand where it is named. */
export function membersOfCampaignsNamed(text: string, brandId: string | undefined): SQL {
  const ofBrand = brandId === undefined ? sql`` : sql`and ${campaigns.brandId} = ${brandId}::uuid`
  return sql`select m.influencer_id from campaign_members m join ${campaigns} on ${campaigns.id} = m.campaign_id
    where m.status = 'member' and ${containsText([campaigns.name], text)} ${ofBrand}`
}
