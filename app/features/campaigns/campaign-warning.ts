import type { EmailData } from '#app/features/notifications/email-data.ts'

/** What managers are warned of, as it is stored. */
export type CampaignWarning = EmailData<'campaign-warning'>['kind']
