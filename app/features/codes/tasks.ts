import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Make a code's coupon in VTEX what it should be. */
export const syncCode = defineTask({ name: 'codes.sync-code', payload: z.object({ codeId: z.uuid() }) })
