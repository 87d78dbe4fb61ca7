import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Release every commission whose hold is over. */
export const releaseDue = defineTask({ name: 'commissions.release-due', payload: z.object({}) })
