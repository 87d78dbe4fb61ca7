import { z } from 'zod'
import type { Caller } from './caller.server.ts'
import {
  type CatalogueProduct,
  type CatalogueSku,
  type Category,
  CategoryTree,
  type Collection,
  CollectionPage,
  SearchedProduct,
  StoredCollection,
  StoredProduct,
  StoredSku,
  Variations,
} from './catalogue-payloads.ts'
import { ask, find } from './find.server.ts'

/** What products are searched by: one of them. A category is its path of ids from the department down. */
export type ProductSearch =
  | { readonly text: string }
  | { readonly productIds: readonly string[] }
  | { readonly skuIds: readonly string[] }
  | { readonly reference: string }
  | { readonly collectionId: string }
  | { readonly categoryPath: readonly string[] }

export type CataloguePage<T> = { readonly rows: readonly T[]; readonly hasMore: boolean }

/** Reads, all of them: safe to repeat. */
export type CatalogueCalls = {
  /**
   * `GET /api/catalog_system/pub/products/search` (VTEX Legacy Search API): products the shop shows now, 50 a page from page 1, 2 500 at most.
   * Ids that are not numbers find nothing.
   */
  searchProducts(search: ProductSearch, page?: number): Promise<CataloguePage<CatalogueProduct>>
  /** `GET …/products/productget/{id}`, with names, pictures and prices of its SKUs from `…/products/variations/{id}`; null when there is none. */
  getProduct(productId: string): Promise<CatalogueProduct | null>
  /** `GET …/sku/stockkeepingunitbyid/{id}`, with its price from the product's variations; null when there is none. */
  getSku(skuId: string): Promise<CatalogueSku | null>
  /** `GET /api/catalog_system/pub/category/tree/{levels}` */
  getCategoryTree(levels: number): Promise<Category[]>
  /** `GET /api/catalog_system/pvt/collection/search[/{text}]`: 50 a page from page 1; without a text all of them. */
  searchCollections(text: string, page?: number): Promise<CataloguePage<Collection>>
  /** `GET /api/catalog/pvt/collection/{id}`; null when there is none. */
  getCollection(collectionId: string): Promise<Collection | null>
}

const pageSize = 50
/** The first row of a page that VTEX still shows. */
const lastFrom = 2_500
const vtexId = /^\d{1,10}$/

/** Calls of VTEX Catalog API, and of the Legacy Search API where the catalogue is searched by text. */
export function catalogueCalls(call: Caller): CatalogueCalls {
  return {
    searchProducts: (search, page = 1) => searchProducts(call, search, page),
    getProduct: (productId) => (vtexId.test(productId) ? getProduct(call, productId) : Promise.resolve(null)),
    getSku: (skuId) => (vtexId.test(skuId) ? getSku(call, skuId) : Promise.resolve(null)),
    getCategoryTree: (levels) =>
      ask(
        call,
        { operation: 'get-category-tree', method: 'GET', path: `/api/catalog_system/pub/category/tree/${levels}` },
        CategoryTree,
      ),
    searchCollections: (text, page = 1) => searchCollections(call, text.trim(), page),
    getCollection: (collectionId) =>
      vtexId.test(collectionId)
        ? find(call, 'get-collection', `/api/catalog/pvt/collection/${collectionId}`, StoredCollection)
        : Promise.resolve(null),
  }
}

async function searchProducts(call: Caller, search: ProductSearch, page: number): Promise<CataloguePage<CatalogueProduct>> {
  const filters = filtersOf(search)
  const from = (page - 1) * pageSize
  if (filters.length === 0 || from > lastFrom) return { rows: [], hasMore: false }
  const query = [...filters, `_from=${from}`, `_to=${from + pageSize - 1}`].join('&')
  const rows = await ask(
    call,
    { operation: 'search-products', method: 'GET', path: `/api/catalog_system/pub/products/search?${query}` },
    z.array(SearchedProduct),
  )
  return { rows, hasMore: rows.length === pageSize && from + pageSize <= lastFrom }
}

/** Filters of the same field are alternatives. */
function filtersOf(search: ProductSearch): string[] {
  const filter = (field: string, values: readonly string[]) => values.map((value) => `fq=${field}:${encodeURIComponent(value)}`)
  if ('text' in search) return search.text.trim() === '' ? [] : [`ft=${encodeURIComponent(search.text.trim())}`]
  if ('reference' in search) return filter('alternateIds_RefId', [search.reference])
  if ('productIds' in search)
    return filter(
      'productId',
      search.productIds.filter((id) => vtexId.test(id)),
    )
  if ('skuIds' in search)
    return filter(
      'skuId',
      search.skuIds.filter((id) => vtexId.test(id)),
    )
  if ('collectionId' in search)
    return filter(
      'productClusterIds',
      [search.collectionId].filter((id) => vtexId.test(id)),
    )
  const path = search.categoryPath.filter((id) => vtexId.test(id))
  return path.length === 0 ? [] : [`fq=C:/${path.join('/')}/`]
}

/** What the shop sells now of a product; null for one that it does not show. */
const variationsOf = (call: Caller, productId: string) =>
  find(call, 'get-variations', `/api/catalog_system/pub/products/variations/${productId}`, Variations)

async function getProduct(call: Caller, productId: string): Promise<CatalogueProduct | null> {
  const path = `/api/catalog_system/pvt/products/productget/${productId}`
  const product = await find(call, 'get-product', path, StoredProduct)
  if (product === null) return null
  const shown = await variationsOf(call, productId)
  const skus = (shown?.skus ?? []).map(({ sku, skuname, image, price }) => ({
    skuId: sku,
    productId,
    name: skuname ?? product.Name ?? sku,
    reference: null,
    imageUrl: image,
    price,
  }))
  const categoryIds = [...new Set([product.CategoryId, product.DepartmentId])].flatMap((category) => category ?? [])
  return {
    productId,
    name: product.Name ?? productId,
    reference: product.RefId,
    brandName: null,
    categoryIds,
    collectionIds: null,
    imageUrl: skus.find(({ imageUrl }) => imageUrl !== null)?.imageUrl ?? null,
    isActive: product.IsActive,
    skus,
  }
}

async function getSku(call: Caller, skuId: string): Promise<CatalogueSku | null> {
  const sku = await find(call, 'get-sku', `/api/catalog_system/pvt/sku/stockkeepingunitbyid/${skuId}`, StoredSku)
  if (sku === null) return null
  const shown = await variationsOf(call, sku.ProductId)
  return {
    skuId,
    productId: sku.ProductId,
    name: sku.NameComplete ?? sku.SkuName ?? skuId,
    reference: sku.AlternateIds,
    imageUrl: sku.ImageUrl,
    price: shown?.skus.find((row) => row.sku === skuId)?.price ?? null,
  }
}

async function searchCollections(call: Caller, text: string, page: number): Promise<CataloguePage<Collection>> {
  const terms = text === '' ? '' : `/${encodeURIComponent(text)}`
  const { items, paging } = await ask(
    call,
    {
      operation: 'search-collections',
      method: 'GET',
      path: `/api/catalog_system/pvt/collection/search${terms}?page=${page}&pageSize=${pageSize}&orderByAsc=true`,
    },
    CollectionPage,
  )
  return { rows: items, hasMore: page < paging.pages }
}
