import { rolesFor } from '#app/domain/permissions.ts'
import { linkInfluencer } from '#app/features/influencers/commands/link-influencer.server.ts'
import { LinkInfluencer } from '#app/features/influencers/inputs.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'link-influencer',
  method: 'put',
  path: '/brands/{brandId}/influencers/{influencerId}',
  tag: 'influencers',
  summary: 'Has an influencer work with a brand',
  description: 'The caller has to know the influencer already, through another brand. Linking twice changes nothing.',
  access: rolesFor('influencers.link-influencer'),
  input: LinkInfluencer,
  output: InfluencerDetail,
  async run(tx, input, ctx) {
    await linkInfluencer(tx, input, ctx)
    return getInfluencer(tx, input, ctx.actor)
  },
})
