import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** A campaign's status is another one than before. */
export const campaignStatusChanged = defineTask({
  name: 'campaigns.status-changed',
  payload: z.object({ campaignId: z.uuid() }),
})

/** A published campaign has another version of its terms: its influencers are told. */
export const termsAnnounced = defineTask({
  name: 'campaigns.terms-announced',
  payload: z.object({ campaignId: z.uuid(), version: z.int() }),
})

/** Warn managers of budgets that run out and campaigns that end soon; every few minutes. */
export const warn = defineTask({ name: 'campaigns.warn', payload: z.object({}) })

/** Open the campaigns that begin and end those that are over; every minute. */
export const advanceDue = defineTask({ name: 'campaigns.advance-due', payload: z.object({}) })

/** Somebody takes part in a campaign, or no longer does: their codes follow. */
export const membershipChanged = defineTask({
  name: 'campaigns.membership-changed',
  payload: z.object({
    campaignId: z.uuid(),
    influencerId: z.uuid(),
    /** A code that they would like. */
    wantedCode: z.string().nullable().optional(),
  }),
})
/** Make a campaign's promotion in VTEX what it should be. */
export const syncPromotion = defineTask({ name: 'campaigns.sync-promotion', payload: z.object({ campaignId: z.uuid() }) })

/** Look after the promotions that are due: tried again, or with new terms; every minute. */
export const sweepPromotions = defineTask({ name: 'campaigns.sweep-promotions', payload: z.object({}) })
