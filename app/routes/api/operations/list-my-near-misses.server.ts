import { ListOwnNearMisses } from '#app/features/health/inputs.ts'
import { listOwnNearMisses } from '#app/features/health/queries/list-own-near-misses.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { OwnNearMiss, presentNearMiss } from '../schemas/code-health.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-my-near-misses',
  method: 'get',
  path: '/me/near-misses',
  tag: 'codes',
  summary: 'Orders near the caller’s own codes, newest first',
  access: ['influencer'],
  input: ListOwnNearMisses,
  output: pageOf(OwnNearMiss),
  async run(tx, input, { actor }) {
    return toPage(await listOwnNearMisses(tx, { ...input, influencerId: actor.influencerId ?? '' }), presentNearMiss)
  },
})
