import { rolesFor } from '#app/domain/permissions.ts'
import { createInfluencer } from '#app/features/influencers/commands/create-influencer.server.ts'
import { CreateInfluencer } from '#app/features/influencers/inputs.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'create-influencer',
  method: 'post',
  path: '/influencers',
  tag: 'influencers',
  summary: 'Adds an influencer, approved',
  access: rolesFor('influencers.create-influencer'),
  status: 201,
  input: CreateInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    const { id: influencerId } = await createInfluencer(tx, input, ctx, { customerHashKey: keys().customerHash })
    return getInfluencer(tx, { influencerId }, ctx.actor)
  },
})
