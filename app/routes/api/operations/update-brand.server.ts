import { rolesFor } from '#app/domain/permissions.ts'
import { updateBrand } from '#app/features/brands/commands/update-brand.server.ts'
import { UpdateBrand } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'update-brand',
  method: 'patch',
  path: '/brands/{brandId}',
  tag: 'brands',
  summary: 'Changes a brand',
  description: 'Absent fields stay as they are. The currency is fixed by the first order.',
  access: rolesFor('brands.update-brand'),
  input: UpdateBrand,
  output: Brand,
  run: async (tx, input, ctx) => toBrand(await updateBrand(tx, input, ctx)),
})
