import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Gather everything that is held about a person into a file. */
export const exportPerson = defineTask({ name: 'privacy.export-person', payload: z.object({ requestId: z.uuid() }) })

/** Remove exported files whose week is over, and the last traces of deletions; daily. */
export const cleanUp = defineTask({ name: 'privacy.clean-up', payload: z.object({}) })
