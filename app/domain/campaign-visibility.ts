/** Public: influencers of the brand find it and may ask to take part. Invitation: only whom a manager asks. */
export const campaignVisibilities = ['public', 'invitation'] as const
export type CampaignVisibility = (typeof campaignVisibilities)[number]
