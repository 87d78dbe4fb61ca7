import { rolesFor } from '#app/domain/permissions.ts'
import { MoveInfluencer } from '#app/features/influencers/application-inputs.ts'
import { suspendInfluencer } from '#app/features/influencers/commands/suspend-influencer.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'suspend-influencer',
  method: 'post',
  path: '/influencers/{influencerId}/suspend',
  tag: 'influencers',
  summary: 'Stops an influencer for a time',
  description: 'On the whole platform; codes follow within seconds.',
  access: rolesFor('influencers.suspend-influencer'),
  input: MoveInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    await suspendInfluencer(tx, input, ctx)
    return getInfluencer(tx, input, ctx.actor)
  },
})
