import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Id } from '#app/platform/inputs.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'get-brand',
  method: 'get',
  path: '/brands/{brandId}',
  tag: 'brands',
  summary: 'One brand',
  access: staffFor('brands.read'),
  input: z.object({ brandId: Id }),
  output: Brand,
  run: async (tx, input, { actor }) => toBrand(await getBrand(tx, input, actor)),
})
