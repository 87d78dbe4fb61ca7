import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** An applicant has become an influencer. */
export const applicationApproved = defineTask({
  name: 'influencers.application-approved',
  payload: z.object({ applicationId: z.uuid() }),
})

/** Remove the stored content of a file that no application shows any more. */
export const forgetKycFile = defineTask({
  name: 'influencers.forget-kyc-file',
  payload: z.object({ storageKey: z.string().min(1).max(128) }),
})

/** An influencer was suspended, reinstated or closed. */
export const influencerStatusChanged = defineTask({
  name: 'influencers.status-changed',
  payload: z.object({ influencerId: z.uuid() }),
})
