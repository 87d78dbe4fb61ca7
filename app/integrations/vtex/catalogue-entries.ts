import type { CatalogueCategory, CatalogueEntry } from '#app/domain/catalogue.ts'
import type { CatalogueProduct, CatalogueSku, Category } from './catalogue-payloads.ts'

/** A product's SKUs, as the cache keeps them. */
export function entriesOfProduct({ productId, name, isActive, categoryIds, skus }: CatalogueProduct): CatalogueEntry[] {
  return skus.map((sku) => ({ ...entryOfSku(sku), productId, productName: name, isActive, categoryIds }))
}

/** A SKU that was asked for by itself: VTEX tells one name for both. */
export function entryOfSku({ skuId, productId, name, reference, imageUrl, price }: CatalogueSku): CatalogueEntry {
  const shown = imageUrl?.startsWith('https://') === true ? imageUrl : null
  const names = { productName: name, skuName: name, referenceCode: reference }
  return { skuId, productId, ...names, imageUrl: shown, price, isActive: price !== null, categoryIds: [] }
}

/** Every category of a tree, each with the names from the root down. */
export function flattenCategories(tree: readonly Category[], parent: CatalogueCategory | null = null): CatalogueCategory[] {
  return tree.flatMap(({ id, name, children }) => {
    const path = parent === null ? name : `${parent.path} / ${name}`
    const category = { categoryId: id, parentId: parent?.categoryId ?? null, name, path }
    return [category, ...flattenCategories(children, category)]
  })
}
