import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Make a code's coupon in VTEX what it should be. */
export const syncCode = defineTask({ name: 'codes.sync-code', payload: z.object({ codeId: z.uuid() }) })

/** Make the codes of a batch, from where it stands. */
export const carryBatch = defineTask({ name: 'codes.carry-batch', payload: z.object({ batchId: z.uuid() }) })

/** Every minute: batches that wait for a worker, and codes whose validity has ended. */
export const sweepCodes = defineTask({ name: 'codes.sweep', payload: z.object({}).loose() })
