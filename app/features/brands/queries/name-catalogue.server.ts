import { and, eq, inArray, sql } from 'drizzle-orm'
import { catalogueCategories, catalogueCollections, catalogueSkus } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import type { CatalogueHit } from './search-catalogue.server.ts'

type Target = Pick<CatalogueHit, 'kind' | 'id'>

/** What the cache knows of some SKUs, products, categories and collections of a brand; those it does not know are absent. */
export async function nameCatalogue(
  tx: Tx,
  { brandId, targets }: { brandId: string; targets: readonly Target[] },
): Promise<CatalogueHit[]> {
  const idsOf = (kind: Target['kind']) => [...new Set(targets.filter((target) => target.kind === kind).map(({ id }) => id))]
  const plain = { detail: null, imageUrl: null, price: null }
  const skuIds = idsOf('sku')
  const productIds = idsOf('product')
  const categoryIds = idsOf('category')
  const collectionIds = idsOf('collection')
  const shown = { imageUrl: catalogueSkus.imageUrl, price: catalogueSkus.price }
  const [skus, products, categories, collections] = await Promise.all([
    skuIds.length === 0
      ? []
      : tx
          .select({ id: catalogueSkus.skuId, name: catalogueSkus.productName, detail: catalogueSkus.skuName, ...shown })
          .from(catalogueSkus)
          .where(and(eq(catalogueSkus.brandId, brandId), inArray(catalogueSkus.skuId, skuIds))),
    productIds.length === 0
      ? []
      : tx
          .selectDistinctOn([catalogueSkus.productId], { id: catalogueSkus.productId, name: catalogueSkus.productName, ...shown })
          .from(catalogueSkus)
          .where(and(eq(catalogueSkus.brandId, brandId), inArray(catalogueSkus.productId, productIds)))
          .orderBy(catalogueSkus.productId, sql`${catalogueSkus.price} nulls last`),
    categoryIds.length === 0
      ? []
      : tx
          .select({ id: catalogueCategories.categoryId, name: catalogueCategories.name, detail: catalogueCategories.path })
          .from(catalogueCategories)
          .where(and(eq(catalogueCategories.brandId, brandId), inArray(catalogueCategories.categoryId, categoryIds))),
    collectionIds.length === 0
      ? []
      : tx
          .select({ id: catalogueCollections.collectionId, name: catalogueCollections.name })
          .from(catalogueCollections)
          .where(and(eq(catalogueCollections.brandId, brandId), inArray(catalogueCollections.collectionId, collectionIds))),
  ])
  return [
    ...skus.map((row): CatalogueHit => ({ kind: 'sku', ...row })),
    ...products.map((row): CatalogueHit => ({ ...plain, kind: 'product', ...row })),
    ...categories.map((row): CatalogueHit => ({ ...plain, kind: 'category', ...row })),
    ...collections.map((row): CatalogueHit => ({ ...plain, kind: 'collection', ...row })),
  ]
}
