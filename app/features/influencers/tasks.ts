import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** An applicant has become an influencer. */
export const applicationApproved = defineTask({
  name: 'influencers.application-approved',
  payload: z.object({ applicationId: z.uuid() }),
})

/** An influencer was suspended, reinstated or closed. */
export const influencerStatusChanged = defineTask({
  name: 'influencers.status-changed',
  payload: z.object({ influencerId: z.uuid() }),
})

/** Forget what the public form's gate counted, once it has ended. */
export const purgeRegistration = defineTask({ name: 'influencers.purge-registration', payload: z.object({}).loose() })

/** People came into a group: they are told of the better rates that it has. */
export const groupJoined = defineTask({
  name: 'influencers.group-joined',
  payload: z.object({ groupId: z.uuid(), influencerIds: z.array(z.uuid()) }),
})
