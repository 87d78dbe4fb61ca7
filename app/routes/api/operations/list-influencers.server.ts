import { staffFor } from '#app/domain/permissions.ts'
import { ListInfluencers } from '#app/features/influencers/inputs.ts'
import { listInfluencers } from '#app/features/influencers/queries/list-influencers.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { peopleElsewhere } from '../../people-elsewhere.server.ts'
import { Influencer } from '../schemas/influencer.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-influencers',
  method: 'get',
  path: '/influencers',
  tag: 'influencers',
  summary: 'Influencers of the caller’s brands, newest first',
  access: staffFor('influencers.read'),
  input: ListInfluencers,
  output: pageOf(Influencer),
  async run(tx, input, { actor }) {
    return toPage(await listInfluencers(tx, input, actor, peopleElsewhere(input)), (influencer) => influencer)
  },
})
