import { z } from 'zod'
import { defineTask } from '#app/platform/task.ts'

/** Make the codes of a batch, from where it stands. */
export const carryBatch = defineTask({ name: 'codes.carry-batch', payload: z.object({ batchId: z.uuid() }) })

/** Every minute: batches that wait for a worker, codes whose validity has ended, and coupons whose sync nobody woke, or a dead worker left. */
export const sweepCodes = defineTask({ name: 'codes.sweep', payload: z.object({}).loose() })

/** Make the coupons of a brand's codes that are due in VTEX what they should be. */
export const syncBrand = defineTask({ name: 'codes.sync-brand', payload: z.object({ brandId: z.uuid() }) })

/** Compare all of a brand's coupons and promotions with what we left in VTEX. */
export const checkBrandDrift = defineTask({ name: 'codes.check-drift', payload: z.object({ brandId: z.uuid() }) })

/** The same for every connected brand; once a day. */
export const checkAllDrifts = defineTask({ name: 'codes.check-all-drifts', payload: z.object({}) })
