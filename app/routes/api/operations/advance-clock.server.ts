import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { countReleased } from '#app/features/commissions/queries/count-released.server.ts'
import { awaitClockEffect } from '#app/features/operations/await-clock-effect.server.ts'
import { advanceClock } from '#app/features/operations/commands/advance-clock.server.ts'
import { AdvanceClock } from '#app/features/operations/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { env } from '#app/platform/env.server.ts'
import { At } from '../schemas/values.server.ts'

const longestWaitMs = 20_000

export default defineOperation({
  id: 'advance-clock',
  method: 'post',
  path: '/sandbox/clock',
  tag: 'sandbox',
  summary: 'Moves the whole system’s clock forward',
  description:
    'Sandboxes only. What falls due by the move happens as if the time had passed; the answer waits for it, up to 20 seconds.',
  access: rolesFor('operations.advance-clock'),
  input: AdvanceClock,
  output: z.object({
    now: At.describe('The time that it is now.'),
    released: z.int().describe('Commissions that became available.'),
    isSettled: z.boolean().describe('False when work that the move caused was still under way.'),
  }),
  async runOutside(input, ctx) {
    const { now } = await ctx.write((tx) => advanceClock(tx, input, ctx, { isSandbox: env().SANDBOX }))
    const isSettled = await awaitClockEffect(ctx.read, { timeoutMs: longestWaitMs })
    return { now, released: await ctx.read((tx) => countReleased(tx, { since: now })), isSettled }
  },
})
