import { rolesFor } from '#app/domain/permissions.ts'
import { setPayoutTerms } from '#app/features/brands/commands/set-payout-terms.server.ts'
import { SetPayoutTerms } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'set-brand-terms',
  method: 'put',
  path: '/brands/{brandId}/terms',
  tag: 'brands',
  summary: 'Sets how a brand pays',
  description: 'All of them together. Asks for a fresh proof of who calls: see `/auth/step-up`.',
  access: rolesFor('brands.set-payout-terms'),
  input: SetPayoutTerms,
  output: Brand,
  run: async (tx, input, ctx) => toBrand(await setPayoutTerms(tx, input, ctx)),
})
