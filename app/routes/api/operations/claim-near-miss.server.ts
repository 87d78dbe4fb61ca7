import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { claimNearMiss } from '#app/features/health/commands/claim-near-miss.server.ts'
import { NearMissRef } from '#app/features/health/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'

export default defineOperation({
  id: 'claim-near-miss',
  method: 'post',
  path: '/near-misses/{nearMissId}/claim',
  tag: 'codes',
  summary: 'An influencer says that an order is theirs; a manager decides',
  access: rolesFor('health.claim-near-miss'),
  input: NearMissRef,
  output: z.object({ status: z.literal('claimed') }),
  async run(tx, input, ctx) {
    await claimNearMiss(tx, input, ctx)
    return { status: 'claimed' as const }
  },
})
