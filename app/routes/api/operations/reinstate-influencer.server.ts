import { rolesFor } from '#app/domain/permissions.ts'
import { MoveInfluencer } from '#app/features/influencers/application-inputs.ts'
import { reinstateInfluencer } from '#app/features/influencers/commands/reinstate-influencer.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'reinstate-influencer',
  method: 'post',
  path: '/influencers/{influencerId}/reinstate',
  tag: 'influencers',
  summary: 'Lets a suspended influencer go on',
  description: 'On the whole platform; codes follow within seconds.',
  access: rolesFor('influencers.reinstate-influencer'),
  input: MoveInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    await reinstateInfluencer(tx, input, ctx)
    return getInfluencer(tx, input, ctx.actor)
  },
})
