import { rolesFor } from '#app/domain/permissions.ts'
import { removeBrandLogo } from '#app/features/brands/commands/set-brand-logo.server.ts'
import { BrandRef } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'remove-brand-logo',
  method: 'post',
  path: '/brands/{brandId}/logo/remove',
  tag: 'brands',
  summary: 'Takes a brand’s logo away',
  description: 'Its pages and mails show its name again.',
  access: rolesFor('brands.set-logo'),
  input: BrandRef,
  output: Brand,
  run: async (tx, input, ctx) => toBrand(await removeBrandLogo(tx, input, ctx)),
})
