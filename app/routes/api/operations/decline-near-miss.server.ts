import { rolesFor } from '#app/domain/permissions.ts'
import { declineNearMiss } from '#app/features/health/commands/decline-near-miss.server.ts'
import { DeclineNearMiss } from '#app/features/health/inputs.ts'
import { getNearMiss } from '#app/features/health/queries/list-near-misses.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { NearMiss, presentNearMiss } from '../schemas/code-health.server.ts'

export default defineOperation({
  id: 'decline-near-miss',
  method: 'post',
  path: '/near-misses/{nearMissId}/decline',
  tag: 'codes',
  summary: 'The order is nobody’s after all, with the reason',
  access: rolesFor('health.decline-near-miss'),
  input: DeclineNearMiss,
  output: NearMiss,
  async run(tx, input, ctx) {
    await declineNearMiss(tx, input, ctx)
    return presentNearMiss(await getNearMiss(tx, input, ctx.actor))
  },
})
