import { z } from 'zod'

export const AdvanceClock = z.object({
  advance: z
    .string()
    .max(40)
    .regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/, 'sandbox.invalid-duration')
    .describe('How far the clock moves forward: an ISO 8601 duration, such as P15D or PT6H.'),
})
export type AdvanceClock = z.infer<typeof AdvanceClock>
