import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Look again at orders that are being canceled for longer than the grace. */
export const recheckCanceling = defineTask({ name: 'orders.recheck-canceling', payload: z.object({}) })
