import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** The sandbox's clock was moved: whatever fell due by it is to be done now. */
export const clockMoved = defineTask({ name: 'operations.clock-moved', payload: z.object({}) })

/** One step of moving sealed values to another key. */
export const rewrapSecrets = defineTask({ name: 'operations.rewrap-secrets', payload: z.object({ rotationId: z.uuid() }) })
