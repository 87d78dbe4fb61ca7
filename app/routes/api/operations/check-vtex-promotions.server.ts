import { rolesFor } from '#app/domain/permissions.ts'
import { BrandRef } from '#app/features/brands/inputs.ts'
import { getVtexConnection } from '#app/features/brands/queries/get-vtex-connection.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { vault } from '#app/platform/runtime.server.ts'
import { checkBrandPromotions } from '../../vtex/test-permissions.server.ts'
import { VtexPromotionRoom } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'check-vtex-promotions',
  method: 'post',
  path: '/brands/{brandId}/vtex/promotions/check',
  tag: 'brands',
  summary: 'Asks how many promotions the VTEX account has and may have',
  description: 'By a read that changes nothing. What was found is kept with the connection.',
  access: rolesFor('brands.test-vtex'),
  input: BrandRef,
  output: VtexPromotionRoom,
  async runOutside({ brandId }, ctx) {
    await ctx.read((tx) => getVtexConnection(tx, { brandId }, ctx.actor, { vault: vault() }))
    return checkBrandPromotions(brandId, ctx)
  },
})
