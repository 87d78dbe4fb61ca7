import { rolesFor } from '#app/domain/permissions.ts'
import { createBrand } from '#app/features/brands/commands/create-brand.server.ts'
import { CreateBrand } from '#app/features/brands/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'

export default defineOperation({
  id: 'create-brand',
  method: 'post',
  path: '/brands',
  tag: 'brands',
  summary: 'Adds a brand',
  access: rolesFor('brands.create-brand'),
  status: 201,
  input: CreateBrand,
  output: Brand,
  run: async (tx, input, ctx) => toBrand(await createBrand(tx, input, ctx)),
})
