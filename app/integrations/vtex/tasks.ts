import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Carry a brand's due notifications: fetch each order once, store it, settle its commission. One at a time per brand. */
export const processInbox = defineTask({ name: 'vtex.process-inbox', payload: z.object({ brandId: z.uuid() }) })

/** Wake every brand that has notifications due: whatever wake-up was lost is made good within a minute. */
export const sweepInbox = defineTask({ name: 'vtex.sweep-inbox', payload: z.object({}) })

/** Queue (and job key) that makes a brand's inbox jobs run one after the other. */
export function inboxQueue(brandId: string): string {
  return `inbox:${brandId}`
}
