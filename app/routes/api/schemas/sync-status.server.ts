import { z } from 'zod'
import { At } from './values.server.ts'

const Use = z.object({
  usedInMinute: z.int(),
  allowedPerMinute: z.int(),
  block: z
    .object({ reason: z.enum(['rate-limited', 'circuit-open']), until: At })
    .nullable()
    .describe('Why nobody calls just now.'),
  lastLimited: z.object({ at: At, retryAfterMs: z.int() }).nullable().describe('The last 429.'),
})

export const SyncStatus = z
  .object({
    requests: Use.describe('Calls of the account.'),
    batches: Use.describe('Calls that write many coupons, which VTEX limits apart.'),
    overview: z.object({
      waiting: z.int().describe('Codes that wait for VTEX.'),
      nextAt: At.nullable(),
      active: z.int().describe('Codes whose coupon is as it should be.'),
      failures: z.array(z.object({ reason: z.string(), count: z.int(), nextAt: At.nullable() })).readonly(),
      openDrifts: z.int(),
    }),
  })
  .meta({ id: 'SyncStatus', description: 'How a brand’s coupons stand against VTEX.' })
