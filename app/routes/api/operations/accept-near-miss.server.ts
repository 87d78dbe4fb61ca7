import { rolesFor } from '#app/domain/permissions.ts'
import { acceptNearMiss } from '#app/features/health/commands/accept-near-miss.server.ts'
import { NearMissRef } from '#app/features/health/inputs.ts'
import { getNearMiss } from '#app/features/health/queries/list-near-misses.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { NearMiss, presentNearMiss } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'accept-near-miss',
  method: 'post',
  path: '/near-misses/{nearMissId}/accept',
  tag: 'codes',
  summary: 'The order is the influencer’s whose code was meant',
  description:
    'It earns what it would have earned. Only where the code was assigned, and its campaign open, when the order was placed.',
  access: rolesFor('health.accept-near-miss'),
  input: NearMissRef,
  output: NearMiss,
  async run(tx, input, ctx) {
    await acceptNearMiss(tx, input, ctx)
    return presentNearMiss(await getNearMiss(tx, input, ctx.actor))
  },
})
