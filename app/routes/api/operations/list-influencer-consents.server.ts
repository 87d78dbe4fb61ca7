import { rolesFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { ListConsentsOfInfluencer } from '#app/features/policies/inputs.ts'
import { listConsentsOfInfluencer } from '#app/features/policies/queries/list-consents-of-influencer.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'
import { ConsentOfInfluencer } from '../schemas/policy.server.ts'

export default defineOperation({
  id: 'list-influencer-consents',
  method: 'get',
  path: '/brands/{brandId}/influencers/{influencerId}/consents',
  tag: 'policies',
  summary: 'What an influencer accepted of a brand, newest first',
  access: rolesFor('policies.read-consents'),
  input: ListConsentsOfInfluencer,
  output: pageOf(ConsentOfInfluencer),
  async run(tx, input, { actor }) {
    await getBrand(tx, input, actor)
    await getInfluencer(tx, input, actor)
    return toPage(await listConsentsOfInfluencer(tx, input, actor), (consent) => consent)
  },
})
