export const campaignStatuses = ['draft', 'scheduled', 'active', 'paused', 'ended', 'archived'] as const
export type CampaignStatus = (typeof campaignStatuses)[number]
