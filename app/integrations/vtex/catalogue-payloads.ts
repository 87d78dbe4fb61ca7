import { z } from 'zod'
import { asList, asNumber, asRecord, asText } from './read-json.ts'

/** A SKU of a shop's catalogue. */
export type CatalogueSku = {
  readonly skuId: string
  readonly productId: string
  readonly name: string
  /** The shop's own reference. */
  readonly reference: string | null
  readonly imageUrl: string | null
  /** Hundredths of the account's currency, as in orders; null where it is not sold now or VTEX does not say. */
  readonly price: bigint | null
}

/** A product with its SKUs. */
export type CatalogueProduct = {
  readonly productId: string
  readonly name: string
  readonly reference: string | null
  readonly brandName: string | null
  /** From the product's own up to the department; by `getProduct` those two alone. */
  readonly categoryIds: readonly string[]
  /** Null where VTEX does not say. */
  readonly collectionIds: readonly string[] | null
  readonly imageUrl: string | null
  readonly isActive: boolean
  readonly skus: readonly CatalogueSku[]
}

/** A category with those below it. */
export type Category = { readonly id: string; readonly name: string; readonly children: readonly Category[] }

/** A collection (product cluster) of the shop. */
export type Collection = { readonly id: string; readonly name: string; readonly productCount: number | null }

const id = z.unknown().transform(asText).pipe(z.string())
const text = z.unknown().optional().transform(asText)

/** A row of `GET /api/catalog_system/pub/products/search` (VTEX Legacy Search API): prices are decimals in units of the currency. */
export const SearchedProduct = z
  .object({
    productId: id,
    productName: text,
    productReference: text,
    brand: text,
    categoriesIds: z.unknown().optional(),
    productClusters: z.unknown().optional(),
    items: z.unknown().optional(),
  })
  .transform((row): CatalogueProduct => {
    const skus = asList(row.items).flatMap((item) => readItem(asRecord(item), row.productId) ?? [])
    return {
      productId: row.productId,
      name: row.productName ?? row.productId,
      reference: row.productReference,
      brandName: row.brand,
      categoryIds: readPaths(row.categoriesIds),
      collectionIds: Object.keys(asRecord(row.productClusters)),
      imageUrl: skus.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? null,
      isActive: true,
      skus,
    }
  })

function readItem(item: Readonly<Record<string, unknown>>, productId: string): CatalogueSku | null {
  const skuId = asText(item.itemId)
  if (skuId === null) return null
  return {
    skuId,
    productId,
    name: asText(item.nameComplete) ?? asText(item.name) ?? skuId,
    reference: asText(asRecord(asList(item.referenceId)[0]).Value),
    imageUrl: asText(asRecord(asList(item.images)[0]).imageUrl),
    price: readOffer(asList(item.sellers).map(asRecord)),
  }
}

/** The price at the default seller, else at the first; 0 stands for "not sold". */
function readOffer(sellers: readonly Readonly<Record<string, unknown>>[]): bigint | null {
  const seller = sellers.find(({ sellerDefault }) => sellerDefault === true) ?? sellers[0]
  const price = asNumber(asRecord(asRecord(seller).commertialOffer).Price)
  return price !== null && price > 0 ? BigInt(Math.round(price * 100)) : null
}

/** `["/1/10/", "/1/"]` → `["10", "1"]`: the longest path, from its end. */
function readPaths(value: unknown): string[] {
  const paths = asList(value).flatMap((path) => asText(path) ?? [])
  const longest = paths.reduce((best, path) => (path.length > best.length ? path : best), '')
  return longest.split('/').filter(Boolean).reverse()
}

/** `GET /api/catalog_system/pvt/products/productget/{productId}` (VTEX Catalog API). */
export const StoredProduct = z.object({
  Id: id,
  Name: text,
  RefId: text,
  CategoryId: text,
  DepartmentId: text,
  IsActive: z.boolean().catch(false),
})

/** `GET /api/catalog_system/pub/products/variations/{productId}` (VTEX Catalog API): prices are hundredths; of a SKU not for sale, nonsense. */
export const Variations = z.object({
  skus: z.array(
    z
      .object({ sku: id, skuname: text, image: text, available: z.boolean().catch(false), bestPrice: z.unknown().optional() })
      .transform(({ available, bestPrice, ...row }) => {
        const price = available ? asNumber(bestPrice) : null
        return { ...row, price: price !== null && price > 0 ? BigInt(Math.round(price)) : null }
      }),
  ),
})

/** `GET /api/catalog_system/pvt/sku/stockkeepingunitbyid/{skuId}` (VTEX Catalog API). */
export const StoredSku = z.object({
  Id: id,
  ProductId: id,
  NameComplete: text,
  SkuName: text,
  ImageUrl: text,
  AlternateIds: z
    .unknown()
    .optional()
    .transform((ids) => asText(asRecord(ids).RefId)),
})

/** `GET /api/catalog_system/pub/category/tree/{levels}` (VTEX Catalog API). */
export const CategoryTree: z.ZodType<Category[]> = z.lazy(() =>
  z.array(
    z
      .object({ id, name: text, children: CategoryTree.catch([]) })
      .transform((row): Category => ({ id: row.id, name: row.name ?? row.id, children: row.children })),
  ),
)

/** `GET /api/catalog/pvt/collection/{id}` (VTEX Catalog API). */
export const StoredCollection = z
  .object({ Id: id, Name: text, TotalProducts: z.unknown().optional().transform(asNumber) })
  .transform((row): Collection => ({ id: row.Id, name: row.Name ?? row.Id, productCount: row.TotalProducts }))

/** `GET /api/catalog_system/pvt/collection/search/{terms}`. */
export const CollectionPage = z.object({
  items: z.array(
    z
      .object({ id, name: text, totalProducts: z.unknown().optional().transform(asNumber) })
      .transform((row): Collection => ({ id: row.id, name: row.name ?? row.id, productCount: row.totalProducts })),
  ),
  paging: z.object({ pages: z.number().int().catch(1) }).catch({ pages: 1 }),
})
