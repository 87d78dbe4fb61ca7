import { z } from 'zod'
import { staffFor } from '#app/domain/permissions.ts'
import { SearchCatalogue } from '#app/features/brands/inputs.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { findInCatalogue } from '../../vtex/find-in-catalogue.server.ts'

const Hit = z
  .object({
    kind: z.enum(['sku', 'product', 'category', 'collection']),
    id: z.string(),
    name: z.string(),
    detail: z.string().nullable().describe('A SKU’s own name; the names of a category from the root down.'),
    imageUrl: z.string().nullable(),
    price: z
      .bigint()
      .nullable()
      .meta({ type: ['integer', 'null'], format: 'int64', description: 'Minor units of the brand’s currency.' }),
  })
  .meta({ id: 'CatalogueHit', description: 'Something of the shop that terms can name.' })

export default defineOperation({
  id: 'search-catalogue',
  method: 'get',
  path: '/brands/{brandId}/catalogue',
  tag: 'brands',
  summary: 'Products, SKUs, categories and collections of the brand’s shop',
  description: 'From the platform’s cache; VTEX is asked where it was not asked for the same words within a day.',
  access: staffFor('brands.read-catalogue'),
  input: SearchCatalogue,
  output: z.object({ data: z.array(Hit).readonly(), isFresh: z.boolean() }),
  async runOutside({ brandId, search = '' }, ctx) {
    await ctx.read((tx) => getBrand(tx, { brandId }, ctx.actor))
    const { hits, isFresh } = await findInCatalogue({ brandId, words: search }, ctx)
    return { data: hits, isFresh }
  },
})
