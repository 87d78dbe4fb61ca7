import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Give up what was never attached, and remove the bytes of what is given up. */
export const sweepObjects = defineTask({ name: 'storage.sweep-objects', payload: z.object({}) })
