import { rolesFor } from '#app/domain/permissions.ts'
import { MoveInfluencer } from '#app/features/influencers/application-inputs.ts'
import { closeInfluencer } from '#app/features/influencers/commands/close-influencer.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'close-influencer',
  method: 'post',
  path: '/influencers/{influencerId}/close',
  tag: 'influencers',
  summary: 'Ends the work with an influencer for good',
  description: 'On the whole platform; codes follow within seconds.',
  access: rolesFor('influencers.close-influencer'),
  input: MoveInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    await closeInfluencer(tx, input, ctx)
    return getInfluencer(tx, input, ctx.actor)
  },
})
