import { z } from 'zod'
import { Id } from '#app/platform/inputs.ts'

export const OverrideGates = z
  .object({
    cutOffId: Id,
    reason: z.string().trim().min(10).max(1000).describe('Why the period is sealed although a gate is not met.'),
  })
  .describe('Lets a waiting period be sealed.')
export type OverrideGates = z.output<typeof OverrideGates>

export const CloseNow = z.object({ brandId: Id }).describe('Closes what is due without waiting for the hour.')
export type CloseNow = z.output<typeof CloseNow>
