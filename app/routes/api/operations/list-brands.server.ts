import { staffFor } from '#app/domain/permissions.ts'
import { ListBrands } from '#app/features/brands/inputs.ts'
import { listBrands } from '#app/features/brands/queries/list-brands.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { Brand, toBrand } from '../schemas/brand.server.ts'
import { pageOf, toPage } from '../schemas/page.server.ts'

export default defineOperation({
  id: 'list-brands',
  method: 'get',
  path: '/brands',
  tag: 'brands',
  summary: 'The caller’s brands, newest first',
  access: staffFor('brands.read'),
  input: ListBrands,
  output: pageOf(Brand),
  async run(tx, input, { actor }) {
    return toPage(await listBrands(tx, input, actor), toBrand)
  },
})
