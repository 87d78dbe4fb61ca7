import { rolesFor } from '#app/domain/permissions.ts'
import { updateInfluencer } from '#app/features/influencers/commands/update-influencer.server.ts'
import { UpdateInfluencer } from '#app/features/influencers/inputs.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { keys } from '#app/platform/runtime.server.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'update-influencer',
  method: 'patch',
  path: '/influencers/{influencerId}',
  tag: 'influencers',
  summary: 'Changes an influencer',
  description: 'Absent fields stay as they are.',
  access: rolesFor('influencers.update-influencer'),
  input: UpdateInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    await updateInfluencer(tx, input, ctx, { customerHashKey: keys().customerHash })
    return getInfluencer(tx, input, ctx.actor)
  },
})
