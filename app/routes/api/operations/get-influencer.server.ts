import { z } from 'zod'
import { rolesFor } from '#app/domain/permissions.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { InfluencerDetail } from '../schemas/influencer.server.ts'

export default defineOperation({
  id: 'get-influencer',
  method: 'get',
  path: '/influencers/{influencerId}',
  tag: 'influencers',
  summary: 'One influencer with their brands',
  access: rolesFor('influencers.read'),
  input: z.object({ influencerId: Id }),
  output: InfluencerDetail,
  run: (tx, input, { actor }) => getInfluencer(tx, input, actor),
})
