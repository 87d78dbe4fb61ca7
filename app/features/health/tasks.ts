import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Jobs of the room run one after the other: what is counted is counted before the radar looks. */
export const healthQueue = 'health'

/** Every minute: count the hours of orders that changed, and find coupons that look like codes among them. */
export const countUsage = defineTask({ name: 'health.count-usage', payload: z.object({}).loose() })

/** Every hour: look at the codes that sold since the last look, and tell managers of what is new, once a day. */
export const runRadar = defineTask({ name: 'health.run-radar', payload: z.object({}).loose() })
